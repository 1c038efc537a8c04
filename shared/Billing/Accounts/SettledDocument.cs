namespace Aims.Billing;

/// <summary>A document with what has been paid of it.</summary>
/// <param name="Facts">The document.</param>
/// <param name="Paid">What payments pay of it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="History">How it came there, in the order of time.</param>
public sealed record SettledDocument(
    AccountDocument Facts,
    Money Paid,
    DocumentState State,
    EquatableList<SettlementEntry> History
)
{
    /// <summary>What is still to be paid; never below zero.</summary>
    public Money Open => Facts.Total - Paid;
}
