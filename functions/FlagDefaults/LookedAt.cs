using Aims.Billing;

namespace Aims.Functions;

/// <summary>A contract as the run finds it, before it does anything about it.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Open">Its documents of which something is open.</param>
/// <param name="IsQuiet">Nothing of it is overdue, and nothing of it is unfinished.</param>
/// <param name="WouldSuspend">A suspension of it would leave now.</param>
internal sealed record LookedAt(ContractId Id, IReadOnlySet<DocumentNumber> Open, bool IsQuiet, bool WouldSuspend)
{
    /// <summary>Its suspension waits for a person since a run before this one, or for another worker's.</summary>
    public bool IsBraked { get; init; }
}
