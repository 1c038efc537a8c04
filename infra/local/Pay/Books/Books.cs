namespace Aims.Local;

/// <summary>What the API says of all accounts together.</summary>
/// <param name="Documents">Every receivable.</param>
/// <param name="Allocated">Money that pays documents.</param>
/// <param name="Credit">Money of accounts that no document took.</param>
/// <param name="Unmatched">Money that nobody has.</param>
/// <param name="Received">What the register of payments received.</param>
/// <param name="Reversed">What of it went back.</param>
/// <param name="Lost">Payments that were told and are not in the register.</param>
/// <param name="Parked">What waits for a person.</param>
internal sealed record Books(
    IReadOnlyList<BookedDocument> Documents,
    Money Allocated,
    Money Credit,
    IReadOnlyList<StrayMoney> Unmatched,
    Money Received,
    Money Reversed,
    IReadOnlyList<string> Lost,
    IReadOnlyList<(string Key, string Reason)> Parked
)
{
    /// <summary>The sum of what nobody has.</summary>
    public Money UnmatchedSum => Money.Sum(Unmatched.Select(money => money.Amount));

    /// <summary>No cent is missing and none is there twice: neither in sum, nor on the documents.</summary>
    public bool IsBalanced =>
        Received - Reversed == Allocated + Credit + UnmatchedSum
        && Allocated == Money.Sum(Documents.Select(document => document.Paid));
}
