using Aims.Billing;
using Aims.Storage;
using Azure;

namespace Aims.Functions;

/// <summary>Concludes upon one contract of a run; one that cannot be concluded upon parks alone, and leaves the list once it can.</summary>
internal sealed class Concluder(Reviewing reviewing, CaseIndex cases, ParkedTable parked, TimeProvider clock)
{
    /// <summary>Concludes, and shows the contract as an open case no longer when nothing of it is left.</summary>
    /// <param name="contract">The contract as the run found it.</param>
    /// <param name="known">What is known of money.</param>
    /// <param name="isBraked">Whether its suspension is held by the brake.</param>
    /// <param name="shown">The version of its row among the open cases; null when it has none.</param>
    /// <param name="report">Counts what was done.</param>
    /// <param name="stop">Stops it.</param>
    public async Task ConcludeAsync(
        LookedAt contract,
        KnownMoney known,
        bool isBraked,
        ETag? shown,
        DefaultsReport report,
        CancellationToken stop
    )
    {
        var isFinished = contract.IsQuiet;
        if (!contract.IsQuiet)
        {
            try
            {
                var review = new Review(Occasion.Run, "daily run") { Known = known, IsBraked = isBraked };
                var reviewed = await reviewing.ReviewAsync(contract.Id, review, stop);
                report.Add(reviewed.Before.Proceedings, reviewed.After.Proceedings);
                isFinished = reviewed.After.Proceedings.IsFinished;
            }
            catch (InvalidDataException fault)
            {
                report.AddParked(contract.Id);
                var key = ParkedKeys.Default(contract.Id);
                await parked.ParkAsync(new Parked(key, fault.Message, clock.GetUtcNow()), stop);
                return;
            }
        }

        if (shown is { } version && isFinished)
        {
            await cases.RemoveAsync(contract.Id, version, stop);
        }
    }

    /// <summary>A contract that was parked and is no longer wrong leaves the list.</summary>
    /// <param name="report">Knows those that are.</param>
    /// <param name="stop">Stops it.</param>
    public async Task ReleaseAsync(DefaultsReport report, CancellationToken stop)
    {
        var keys = report.Parked.Select(ParkedKeys.Default).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in await parked.AllAsync(stop))
        {
            if (ParkedKeys.IsDefault(entry.Key) && !keys.Contains(entry.Key))
            {
                await parked.RemoveAsync(entry.Key, stop);
            }
        }
    }
}
