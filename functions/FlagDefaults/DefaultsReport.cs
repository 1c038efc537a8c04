using Aims.Billing;

namespace Aims.Functions;

/// <summary>What one run of FlagDefaults did.</summary>
/// <param name="looked">Contracts that it looked at.</param>
/// <param name="suspending">Suspensions that would leave.</param>
/// <param name="isBraked">Whether they were held, all of them.</param>
internal sealed class DefaultsReport(int looked, int suspending, bool isBraked)
{
    private readonly HashSet<ContractId> _parked = [];

    /// <summary>Defaults flagged.</summary>
    public int Flagged { get; private set; }

    /// <summary>Defaults closed.</summary>
    public int Closed { get; private set; }

    /// <summary>Contracts set aside.</summary>
    public IReadOnlySet<ContractId> Parked => _parked;

    /// <summary>All of it by name.</summary>
    public IReadOnlyList<(string Name, long Value)> Figures =>
        [
            ("looked", looked),
            ("flagged", Flagged),
            ("closed", Closed),
            ("suspending", suspending),
            ("braked", isBraked ? suspending : 0),
            ("parked", Parked.Count),
        ];

    public void Add(Proceedings before, Proceedings after)
    {
        var known = before.OpenDefaults.Select(it => it.Key).ToHashSet(StringComparer.Ordinal);
        Flagged += after.OpenDefaults.Count(it => !known.Contains(it.Key));
        Closed += after.Defaults.Count(it => !it.IsOpen && known.Contains(it.Key));
    }

    public void AddParked(ContractId contract) => _parked.Add(contract);
}
