namespace Aims.Functions;

/// <summary>A clock that stands at one instant: the day that a local run plays.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
