namespace Aims.Billing;

/// <summary>One collection under a mandate (ISO 20022 <c>DrctDbtTxInf</c>), frozen when it is decided.</summary>
/// <param name="Id">Document and attempt.</param>
/// <param name="Contract">Whose document it is.</param>
/// <param name="Amount">What is collected (<c>InstdAmt</c>), above zero: what was open of the document.</param>
/// <param name="CollectionDate">The TARGET day on which the payer is debited (<c>ReqdColltnDt</c>).</param>
/// <param name="Sequence">Where it stands in the life of the mandate.</param>
/// <param name="Mandate">The mandate as it was (<c>MndtRltdInf</c>).</param>
/// <param name="PreviousIban">The account that the mandate was last collected from, when it is another now: an amendment to tell.</param>
/// <param name="Debtor">Name of the payer (<c>Dbtr/Nm</c>), as in the contract.</param>
public sealed record DirectDebit(
    EndToEndId Id,
    ContractId Contract,
    Money Amount,
    DateOnly CollectionDate,
    SequenceType Sequence,
    Mandate Mandate,
    Iban? PreviousIban,
    string Debtor
);
