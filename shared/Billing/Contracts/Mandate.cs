namespace Aims.Billing;

/// <summary>A SEPA direct debit mandate.</summary>
/// <param name="Reference">RUM (BT-89), at most 35 characters, unique for this creditor.</param>
/// <param name="SignedOn">Date of signature.</param>
/// <param name="Scheme">Core or B2B.</param>
/// <param name="Iban">The account that is debited (BT-91).</param>
/// <param name="Bic">Its bank, when given.</param>
public sealed record Mandate(string Reference, DateOnly SignedOn, MandateScheme Scheme, Iban Iban, Bic? Bic);
