namespace Aims.Billing;

/// <summary>A part of a payment that a person gave to a contract, best to one document.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Document">The document to pay first; null: the oldest due.</param>
public sealed record AssignedPart(ContractId Contract, Money Amount, DocumentNumber? Document);
