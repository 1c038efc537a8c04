namespace Aims.Billing;

/// <summary>What is to be done on a day to collect a document.</summary>
public abstract record CollectingDecision
{
    private CollectingDecision() { }

    /// <summary>It goes into a file today.</summary>
    public sealed record Collect(DirectDebit Debit) : CollectingDecision;

    /// <summary>A new attempt is announced to the customer first.</summary>
    public sealed record Announce(Notice Notice) : CollectingDecision;

    /// <summary>It will leave on a later day by itself.</summary>
    /// <param name="CollectionDate">As things are now.</param>
    public sealed record Later(DateOnly CollectionDate) : CollectingDecision;

    /// <summary>It does not leave while something stands in its way.</summary>
    /// <param name="Reason">What, for a person.</param>
    public sealed record Wait(string Reason) : CollectingDecision;

    /// <summary>There is nothing to collect: paid, on its way, or no debit.</summary>
    public sealed record Nothing : CollectingDecision;
}
