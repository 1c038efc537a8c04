namespace Aims.Local;

/// <summary>The clock of the app that is being played: it stands at the instant of the last start.</summary>
internal sealed class PlayedClock(DateTimeOffset now) : TimeProvider
{
    private long _now = now.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    /// <summary>An app was started at another instant.</summary>
    public void MoveTo(DateTimeOffset instant) => Volatile.Write(ref _now, instant.UtcTicks);
}
