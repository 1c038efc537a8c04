namespace Aims.Billing;

/// <summary>The only place that knows the zone of legal dates: Europe/Paris.</summary>
/// <remarks>Timers run in UTC; a day of the contract is a day in Paris, whatever the season.</remarks>
public sealed class ParisCalendar(TimeProvider clock)
{
    // Resolved once: an image without zone data then fails at start, not on the first of the month.
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The civil date in Paris now.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>The civil date in Paris at an instant: 2026-11-30T23:30Z is 2026-12-01.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>The instant at which a Paris day begins, in UTC: 23:00 the evening before in winter, 22:00 in summer.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        // Paris changes its clocks at 02:00 or 03:00, so that midnight is never ambiguous nor skipped.
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
