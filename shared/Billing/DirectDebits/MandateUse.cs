#pragma warning disable MA0048 // What became of a mandate, on one page.

namespace Aims.Billing;

/// <summary>Why a mandate is not collected from until a person acts, or its account is another.</summary>
/// <param name="Reason">ISO 20022 reason code of the R-transaction that blocked it.</param>
/// <param name="On">The Paris day on which that was known.</param>
/// <param name="Iban">The account that is blocked: another account of the same mandate is not; null: the mandate itself is.</param>
/// <param name="By">The direct debit that came back.</param>
public sealed record MandateBlock(string Reason, DateOnly On, Iban? Iban, EndToEndId By);

/// <summary>What became of a mandate since it was signed: known from the files that left and what came back.</summary>
/// <param name="LastCollectedOn">The latest collection date presented under it; null while none was.</param>
/// <param name="LastIban">The account that was last presented.</param>
/// <param name="Block">Why it is not collected from; null: it may be.</param>
public sealed record MandateUse(DateOnly? LastCollectedOn, Iban? LastIban, MandateBlock? Block)
{
    /// <summary>Of a mandate that was never used.</summary>
    public static MandateUse None { get; } = new(null, null, null);

    /// <summary>The same after a collection was presented; an earlier one than is known changes nothing.</summary>
    public MandateUse Presented(Iban iban, DateOnly collectionDate) =>
        LastCollectedOn >= collectionDate ? this : this with { LastCollectedOn = collectionDate, LastIban = iban };

    /// <summary>
    /// The same when it is blocked: of several blocks that of the mandate itself counts, else that of the account last presented, else the
    /// latest, in whatever order they are told and however often. The same direct debit may tell of a more precise reason.
    /// </summary>
    public MandateUse Blocked(MandateBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return Block is { } known && !IsGraver(block, known) ? this : this with { Block = block };
    }

    private bool IsGraver(MandateBlock block, MandateBlock known) =>
        (block.Iban is null) != (known.Iban is null) ? block.Iban is null
        : (block.Iban == LastIban) != (known.Iban == LastIban) ? block.Iban == LastIban
        : block.On != known.On ? block.On > known.On
        : string.CompareOrdinal(block.By.ToString(), known.By.ToString()) >= 0;
}
