namespace Aims.Functions;

/// <summary>How long to wait for something outside that is out of order: from 30 seconds, doubling, at most an hour.</summary>
internal static class Patience
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>A queue hides a message for seven days at most.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(7);

    public static TimeSpan Delay(int attempt) => attempt >= 7 ? Longest : TimeSpan.FromTicks(Shortest.Ticks << attempt);

    /// <summary>The delay that somebody outside asks for, as far as it can be kept: to be asked again before is no harm.</summary>
    public static TimeSpan Within(TimeSpan asked) =>
        asked < TimeSpan.Zero ? TimeSpan.Zero
        : asked > LongestAsked ? LongestAsked
        : asked;
}
