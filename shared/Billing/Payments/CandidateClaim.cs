namespace Aims.Billing;

/// <summary>A contract whose payer sent money that says nothing, with what it could be for there.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Claim">What the money could be for.</param>
public sealed record CandidateClaim(ContractId Contract, Claim Claim);
