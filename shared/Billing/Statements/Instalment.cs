namespace Aims.Billing;

/// <summary>A month of the committed term that is not invoiced yet: claimed at once by an acceleration, and invoiced when it comes.</summary>
/// <param name="Period">The month.</param>
/// <param name="Total">Its monthly amount incl. VAT, without paper fees.</param>
public sealed record Instalment(BillingPeriod Period, Money Total);
