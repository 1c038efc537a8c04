#pragma warning disable MA0048 // What a bank says of a direct debit, and the kinds of it.

namespace Aims.Billing;

/// <summary>What a bank says of a direct debit.</summary>
public enum DebitNewsKind
{
    /// <summary>Its money came, alone or in the sum of its batch.</summary>
    Collected,

    /// <summary>It was rejected before it was settled: no money ever came (pain.002, R-transaction "reject").</summary>
    Rejected,

    /// <summary>Its money went back: return by the payer's bank, or refund asked for by the payer.</summary>
    Returned,
}

/// <summary>News of a direct debit, as a bank file told them.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Day">The booking day, or the day of the report that says so.</param>
/// <param name="Reason">ISO 20022 reason code of a reject or return (<c>AM04</c>), or null when the file gives none.</param>
public sealed record DebitNews(DebitNewsKind Kind, DateOnly Day, string? Reason)
{
    /// <summary>Whether no payer can be to blame, whatever the reason: a whole file or batch of ours was refused.</summary>
    public bool IsOurFault { get; init; }
}
