using System.Diagnostics;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

/// <summary>
/// The property of direct debits over random schedules: a file leaves, the bank takes all, rejects some, returns some weeks later, tells
/// of it in whatever order; the ledger equals the bank's view, and no invoice is collected twice.
/// </summary>
public sealed class RailsTests(ITestOutputHelper output)
{
    private const int Days = 130;
    private const int Schedules = 50;
    private static readonly DateOnly Start = A.Day("2026-12-01");

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000)]
    [InlineData(3_000)]
    [InlineData(4_000)]
    public async Task Whatever_the_schedule_the_ledger_equals_the_bank_and_nothing_is_collected_twice(int first)
    {
        var watch = Stopwatch.StartNew();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = first; seed < first + Schedules; seed++)
        {
            var rails = new SimulatedRails(seed);
            try
            {
                await rails.PlayAsync(Start, Days);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}: {failure.Message}", failure);
            }

            Count(kinds, rails);
        }

        output.WriteLine(
            $"{Schedules} schedules of {Days} days in {watch.Elapsed.TotalSeconds:0} s: {string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"))}"
        );
        // Everything that can happen has.
        Assert.Superset(
            new HashSet<string>(["Collected", "Rejected", "Returned", "Withdrawn", "attempt 2", "TransferIn"]),
            new HashSet<string>(kinds.Keys)
        );
    }

    private static void Count(SortedDictionary<string, int> kinds, SimulatedRails rails)
    {
        var all = rails
            .Seller.Reading.Debits.Values.SelectMany(it =>
                new[] { $"{it.Status}", $"attempt {it.Debit.Id.Attempt}", $"reason {it.Reason}" }
            )
            .Concat(rails.Bank.Book.Movements.Select(it => $"{it.Kind}"))
            .Concat(rails.Bank.Sent.Select(_ => "files"));
        foreach (var kind in all)
        {
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }
    }
}
