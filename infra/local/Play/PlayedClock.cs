namespace Aims.Local;

/// <summary>The clock of the app that is being played: it stands where it was put last.</summary>
internal sealed class PlayedClock(DateTimeOffset now) : TimeProvider
{
    private long _now = now.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    /// <summary>The app is at another instant from now on.</summary>
    public void MoveTo(DateTimeOffset instant) => Volatile.Write(ref _now, instant.UtcTicks);
}
