namespace Aims.Functions;

/// <summary>How long to wait for something outside that is out of order: from 30 seconds, doubling, at most an hour.</summary>
internal static class Patience
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static TimeSpan Delay(int attempt) => attempt >= 7 ? Longest : TimeSpan.FromTicks(Shortest.Ticks << attempt);
}
