namespace Aims.Billing.Tests;

/// <summary>
/// The property of spec R8 to R11 over random schedules: nobody with nothing overdue is suspended, everybody else is suspended or
/// held with a reason, paid is given back within one run, each notice and order is emitted once.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Steps = 160;
    private const int Schedules = 60;

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000)]
    [InlineData(3_000)]
    [InlineData(4_000)]
    public void Whatever_the_schedule_money_decides(int first)
    {
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = first; seed < first + Schedules; seed++)
        {
            var simulation = new Simulation(seed);
            try
            {
                for (var step = 0; step < Steps; step++)
                {
                    simulation.Step();
                    if (step % 40 == 39)
                    {
                        simulation.Drain();
                    }
                }
            }
            catch (Exception failure)
            {
                output.WriteLine(string.Join("\n", simulation.Log.TakeLast(60)));
                foreach (var contract in simulation.Contracts)
                {
                    output.WriteLine($"\n{contract.Stage.Contract.Id}\n{contract.Stage.Timeline}");
                }

                throw new InvalidOperationException(
                    $"seed {seed}, step {simulation.Log.Count}: {failure.Message}",
                    failure
                );
            }

            Count(kinds, simulation);
        }

        output.WriteLine(
            $"{Schedules * Steps} steps: {string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"))}"
        );
    }

    private static void Count(SortedDictionary<string, int> kinds, Simulation simulation)
    {
        foreach (var proceedings in simulation.Contracts.Select(contract => contract.Stage.Proceedings))
        {
            foreach (
                var kind in proceedings
                    .Notices.Select(notice => $"{notice.Kind}")
                    .Concat(proceedings.Defaults.Select(it => $"{it.End}"))
                    .Concat(proceedings.Orders.Select(order => $"{order.Change} {order.State}"))
            )
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }
        }
    }
}
