namespace Aims.Testing;

/// <summary>A clock that stands until the test moves it; waits take real time.</summary>
/// <param name="now">A day (its beginning in UTC) or an instant.</param>
public sealed class TestClock(string now) : TimeProvider
{
    private DateTimeOffset _now = Instant(now);

    private DateTimeOffset? _once;

    public override DateTimeOffset GetUtcNow()
    {
        var seen = _once ?? _now;
        _once = null;
        return seen;
    }

    /// <summary>The next look at the clock sees the first instant, every later one the second: midnight passes meanwhile.</summary>
    public void PassMidnight(string before, string after) => (_once, _now) = (Instant(before), Instant(after));

    public void MoveTo(string instant) => _now = Instant(instant);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, null, DateTimeStyles.AssumeUniversal);
}
