namespace Aims.Billing;

/// <summary>Credit that an invoice in the course of being issued will show as settled already, so that no other one shows it too.</summary>
/// <param name="Period">The month of the invoice.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record Reservation(BillingPeriod Period, Money Amount);
