using NCrontab;

namespace Aims.Local;

/// <summary>A timer function that fires once a day.</summary>
/// <param name="Binding">Its trigger.</param>
/// <param name="At">When it fires.</param>
internal sealed record DailyTimer(FunctionBinding Binding, DateTimeOffset At)
{
    /// <summary>Those of a day (UTC), by their schedules; what fires more often only tends to what has failed.</summary>
    public static IEnumerable<DailyTimer> On(DateOnly day, IEnumerable<FunctionBinding> bindings) =>
        bindings
            .Where(binding => binding.Type == "timerTrigger")
            .Select(binding => (binding, Instants: Instants(binding, day)))
            .Where(it => it.Instants.Count == 1)
            .Select(it => new DailyTimer(it.binding, new DateTimeOffset(it.Instants[0], TimeSpan.Zero)))
            .OrderBy(timer => timer.At);

    private static List<DateTime> Instants(FunctionBinding binding, DateOnly day)
    {
        var schedule = CrontabSchedule.Parse(
            binding.Text("schedule"),
            new CrontabSchedule.ParseOptions { IncludingSeconds = true }
        );
        var begin = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        // From midnight, included, to midnight.
        return [.. schedule.GetNextOccurrences(begin.AddTicks(-1), begin.AddDays(1))];
    }
}
