#pragma warning disable MA0048 // What tells a movement from others, and the keys made of it.

using System.Runtime.InteropServices;

namespace Aims.Banking;

/// <summary>What tells a movement from all others of its account.</summary>
/// <param name="BookedOn">Booking day.</param>
/// <param name="Amount">With sign.</param>
/// <param name="Servicer">The bank's reference, of the detail or of its entry.</param>
/// <param name="EndToEndId">Of who began it.</param>
/// <param name="TransactionId">Of the first bank.</param>
/// <param name="Mandate">RUM.</param>
/// <param name="IsServicerOwn">Whether the bank's reference is its own and not shared with other details of an entry.</param>
/// <param name="Description">Other side and remittance, for where there is no reference of its own.</param>
/// <param name="IsAlone">Whether its entry has no other detail: then the bank's reference alone names it, told with details or without.</param>
internal sealed record MovementIdentity(
    DateOnly BookedOn,
    Money Amount,
    string? Servicer,
    string? EndToEndId,
    string? TransactionId,
    string? Mandate,
    bool IsServicerOwn,
    string? Description,
    bool IsAlone = false
)
{
    /// <summary>Whether a reference names it; else it is described.</summary>
    public bool IsNamed =>
        (Servicer is not null && IsServicerOwn) || EndToEndId is not null || TransactionId is not null;

    /// <summary>
    /// Beside account, day, amount and the bank's reference, what tells it from others. Nothing where that reference is of it alone
    /// (ISO 20022: "to unambiguously identify the entry"): a notification gives details that the statement leaves out.
    /// </summary>
    public IEnumerable<string?> Distinction =>
        Servicer is not null && IsAlone ? [] : [EndToEndId, TransactionId, Mandate, IsNamed ? null : Description];
}

/// <summary>Names movements so that the same one has the same key in every file of the bank (docs/decisions/0017).</summary>
/// <remarks>
/// One for each statement or notification: movements that nothing tells apart are counted within it, never within the file, whose other
/// statements must not change a key. The number of an entry (<c>NtryRef</c>) is no part: it counts the lines of one statement. Only this
/// grows with a statement: 24 bytes or so a movement.
/// </remarks>
/// <param name="account">The account of the statement.</param>
internal sealed class MovementKeys(Iban account)
{
    private const int KeyLength = 40;
    private const int CountedLength = 16;

    private readonly Dictionary<ulong, int> _counts = [];

    /// <summary>The account.</summary>
    public Iban Account => account;

    /// <summary>The key of the next movement in the order of the statement.</summary>
    public string Next(MovementIdentity movement)
    {
        var facts = string.Join(
            '\n',
            account.Text,
            movement.BookedOn.ToIso(),
            movement.Amount.Cents.ToString(CultureInfo.InvariantCulture),
            movement.Servicer,
            string.Join('\n', movement.Distinction)
        );
        var hash = Sha256Hex.Of(facts);
        var counted = ulong.Parse(hash.AsSpan(0, CountedLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var ordinal = ++CollectionsMarshal.GetValueRefOrAddDefault(_counts, counted, out _);
        return (ordinal == 1 ? hash : Sha256Hex.Of($"{hash}\n{ordinal}"))[..KeyLength];
    }
}
