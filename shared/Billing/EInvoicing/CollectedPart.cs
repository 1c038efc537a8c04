namespace Aims.Billing;

/// <summary>Money received on a day at a VAT rate: one block MEN of a status « Encaissée » (MDG-43).</summary>
/// <param name="Day">The day of the money (MDT-219).</param>
/// <param name="Rate">MDT-224.</param>
/// <param name="Amount">Incl. VAT (MDT-215); below zero when it went back.</param>
public sealed record CollectedPart(DateOnly Day, VatRate Rate, Money Amount);
