namespace Aims.Billing;

/// <summary>A contract with everything that a conclusion about its payments rests on.</summary>
/// <param name="Contract">The contract, as it is now.</param>
/// <param name="Account">What it owes and was paid.</param>
/// <param name="Proceedings">What was concluded before.</param>
/// <param name="Evidence">What is known beside.</param>
public sealed record DefaultCase(Contract Contract, Account Account, Proceedings Proceedings, Evidence Evidence)
{
    /// <summary>Whether the services have ended with the contract.</summary>
    public bool IsOver(DateOnly today) => Contract.End < today;
}
