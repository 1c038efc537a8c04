using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Extends how far the bank's news are known, and shows a person which statement is missing.</summary>
internal sealed class Covering(BankCoverage coverage, ParkedTable parked, TimeProvider clock)
{
    private static readonly string Key = ParkedKeys.BankNews("coverage");

    /// <summary>Takes in a statement of a file.</summary>
    /// <returns>What became of the coverage, for the report of the file.</returns>
    public async Task<string> CoverAsync(StatementDays statement, string file, CancellationToken stop)
    {
        var known = await coverage.ExtendAsync(statement, file, stop);
        await ShowAsync(known, stop);
        var days = $"statement until {statement.ClosedOn.ToIso()}";
        return known.Waiting.Contains(statement)
            ? $"{days} waits: {known.Gap}"
            : $"{days}: covered through {known.Through?.ToIso()}";
    }

    /// <summary>Takes a person's word.</summary>
    /// <returns>The last day covered.</returns>
    public async Task<DateOnly?> CoverAsync(DateOnly through, string actor, CancellationToken stop)
    {
        var known = await coverage.ExtendAsync(through, actor, stop);
        await ShowAsync(known, stop);
        return known.Through;
    }

    private Task ShowAsync(Coverage known, CancellationToken stop) =>
        known.Gap is { } gap
            ? parked.ParkAsync(new Parked(Key, gap, clock.GetUtcNow()), stop)
            : parked.RemoveAsync(Key, stop);
}
