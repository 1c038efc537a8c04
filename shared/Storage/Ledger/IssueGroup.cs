using Aims.Billing;

namespace Aims.Storage;

/// <summary>The documents of one ledger transaction, and whether they have been announced.</summary>
/// <param name="Series">Their series.</param>
/// <param name="Year">Their year of issue.</param>
/// <param name="First">The first number.</param>
/// <param name="Count">How many, 1 to 49.</param>
public sealed record IssueGroup(Series Series, int Year, int First, int Count)
{
    /// <summary>The last number.</summary>
    public int Last => First + Count - 1;
}
