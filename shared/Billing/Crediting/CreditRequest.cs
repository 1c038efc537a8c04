namespace Aims.Billing;

/// <summary>What somebody asks to take off a document.</summary>
public abstract record CreditRequest
{
    private CreditRequest() { }

    /// <summary>All that is left of it.</summary>
    public sealed record Everything : CreditRequest;

    /// <summary>Some of it, line by line.</summary>
    /// <param name="Credited">What is taken off which line; each line once.</param>
    public sealed record Lines(EquatableList<CreditedLine> Credited) : CreditRequest;
}
