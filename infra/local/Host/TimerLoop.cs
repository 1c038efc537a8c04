using NCrontab;

namespace Aims.Local;

/// <summary>Fires one timer function by its NCRONTAB, in UTC, never two at once.</summary>
internal sealed class TimerLoop(FunctionBinding timer, Invoker invoker, TimeProvider clock, TextWriter log)
{
    private readonly CrontabSchedule _schedule = CrontabSchedule.Parse(
        timer.Text("schedule"),
        new CrontabSchedule.ParseOptions { IncludingSeconds = true }
    );

    /// <summary>Fires until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset? last = null;
        while (true)
        {
            var next = Next(_schedule, clock.GetUtcNow());
            await Task.Delay(next - clock.GetUtcNow(), clock, stop);
            if (await invoker.FireAsync(timer, last, next, stop) is { } failure)
            {
                await log.WriteLineAsync(failure);
            }

            last = next;
        }
    }

    /// <summary>The first occurrence after an instant.</summary>
    internal static DateTimeOffset Next(CrontabSchedule schedule, DateTimeOffset now) =>
        new(schedule.GetNextOccurrence(now.UtcDateTime), TimeSpan.Zero);
}
