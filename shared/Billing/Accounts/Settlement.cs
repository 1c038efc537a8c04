namespace Aims.Billing;

/// <summary>Where an account stands: which payment pays which document, and what is left.</summary>
/// <param name="Documents">By due date, then number.</param>
/// <param name="Payments">In the order in which their money was received.</param>
/// <param name="Allocations">Who pays what, by document, then payment.</param>
/// <param name="Overdrawn">What was refunded and went back by itself too: the customer owes it, beside his documents.</param>
public sealed record Settlement(
    EquatableList<SettledDocument> Documents,
    EquatableList<SettledPayment> Payments,
    EquatableList<Allocation> Allocations,
    Money Overdrawn
)
{
    /// <summary>Money of the account that no document took.</summary>
    public Money Credit => Money.Sum(Payments.Select(payment => payment.Credit));

    /// <summary>What its documents still ask for.</summary>
    public Money Open => Money.Sum(Documents.Select(document => document.Open));

    /// <summary>The document under a number, or null.</summary>
    public SettledDocument? Find(DocumentNumber number) =>
        Documents.FirstOrDefault(document => document.Facts.Number == number);
}
