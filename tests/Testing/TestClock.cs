namespace Aims.Testing;

/// <summary>A clock that stands until the test moves it; waits take real time.</summary>
/// <param name="now">A day (its beginning in UTC) or an instant.</param>
public sealed class TestClock(string now) : TimeProvider
{
    private DateTimeOffset _now = Instant(now);

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(string instant) => _now = Instant(instant);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, null, DateTimeStyles.AssumeUniversal);
}
