using Aims.Billing;

namespace Aims.Functions;

/// <summary>A contract as the run finds it, before it does anything about it.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Settled">Its documents of which nothing is open; one that is on its way into the account is not among them.</param>
/// <param name="IsQuiet">Nothing of it is overdue, and nothing of it is unfinished.</param>
/// <param name="WouldSuspend">A suspension of it would leave now.</param>
internal sealed record LookedAt(ContractId Id, IReadOnlySet<DocumentNumber> Settled, bool IsQuiet, bool WouldSuspend)
{
    /// <summary>Its suspension waits for a person since a run before this one, or for another worker's.</summary>
    public bool IsBraked { get; init; }
}
