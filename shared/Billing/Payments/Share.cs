namespace Aims.Billing;

/// <summary>The part of a payment that belongs to one contract.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="By">How that is known.</param>
/// <param name="Targets">What it is to pay first.</param>
/// <param name="Movements">What came and went of this part, in the order of time.</param>
public sealed record Share(
    ContractId Contract,
    MatchedBy By,
    EquatableList<Target> Targets,
    EquatableList<Movement> Movements
);
