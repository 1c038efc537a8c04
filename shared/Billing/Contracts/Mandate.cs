namespace Aims.Billing;

/// <summary>A SEPA direct debit mandate.</summary>
/// <param name="Reference">RUM (BT-89), at most 35 characters, unique for this creditor: see <see cref="MandateReference"/>.</param>
/// <param name="SignedOn">Date of signature.</param>
/// <param name="Scheme">Core or B2B.</param>
/// <param name="Iban">The account that is debited (BT-91); another one than before is an amendment of the same mandate.</param>
/// <param name="Bic">Its bank, when given.</param>
/// <param name="RevokedOn">The first day on which it may not be collected from any more, because it was revoked; null: it was not.</param>
/// <param name="LastCollectedOn">Go-live: the latest collection date under it elsewhere, before it was collected from here; null: none.</param>
public sealed record Mandate(
    string Reference,
    DateOnly SignedOn,
    MandateScheme Scheme,
    Iban Iban,
    Bic? Bic,
    DateOnly? RevokedOn = null,
    DateOnly? LastCollectedOn = null
);
