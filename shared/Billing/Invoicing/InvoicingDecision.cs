namespace Aims.Billing;

/// <summary>What a contract owes on a day.</summary>
public abstract record InvoicingDecision
{
    private InvoicingDecision() { }

    /// <summary>Nothing is owed that does not exist.</summary>
    public sealed record Nothing : InvoicingDecision;

    /// <summary>Documents to issue, in the order of their periods.</summary>
    public sealed record Issue(EquatableList<DocumentFacts> Documents) : InvoicingDecision;

    /// <summary>The contract waits for a person; nothing of it is issued.</summary>
    public sealed record Park(EquatableList<Fault> Faults) : InvoicingDecision;
}
