using Aims.Billing;

namespace Aims.Functions;

/// <summary>What is to be done to collect a document.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Document">The document.</param>
/// <param name="Decision">What is to be done.</param>
internal sealed record DecidedCase(ContractId Contract, DocumentNumber Document, CollectingDecision Decision);
