using System.Globalization;

namespace Aims.Functions;

/// <summary>Section <c>Clock</c>: a local run plays other days. Refused in Azure.</summary>
/// <param name="Now"><c>Clock:Now</c>, an instant such as 2026-12-01T05:00:00Z at which the clock stands; null for another clock.</param>
/// <param name="File"><c>Clock:File</c>, a file that holds such an instant whenever the time is asked; null for another clock.</param>
public sealed record ClockSettings(DateTimeOffset? Now, string? File)
{
    private const string Rule = "an instant such as 2026-12-01T05:00:00Z";

    internal static ClockSettings Read(SettingsReader reader, IConfiguration configuration)
    {
        var (now, file) = (configuration["Clock:Now"] ?? "", configuration["Clock:File"] ?? "");
        if (!string.IsNullOrEmpty(configuration["WEBSITE_INSTANCE_ID"]))
        {
            RefuseInAzure("Clock:Now", now, reader);
            RefuseInAzure("Clock:File", file, reader);
            return new ClockSettings(Now: null, File: null);
        }

        if (now.Length > 0 && file.Length > 0)
        {
            reader.Add("Clock:File", "excludes Clock:Now: there is one clock");
        }
        else if (file.Length > 0 && !MovedClock.TryRead(file, out _))
        {
            reader.Add("Clock:File", $"must be the path of a file that holds {Rule}");
        }

        return new ClockSettings(now.Length > 0 ? Instant(now, reader) : null, file.Length > 0 ? file : null);
    }

    /// <summary>The clock of these settings, or the real one.</summary>
    internal TimeProvider Or(TimeProvider realClock) =>
        File is { } file ? new MovedClock(file)
        : Now is { } now ? new StandingClock(now)
        : realClock;

    private static DateTimeOffset? Instant(string text, SettingsReader reader)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return now;
        }

        reader.Add("Clock:Now", $"must be {Rule}");
        return null;
    }

    private static void RefuseInAzure(string name, string value, SettingsReader reader)
    {
        if (value.Length > 0)
        {
            reader.Add(name, "must not be set in Azure: the clock there is the real one");
        }
    }
}
