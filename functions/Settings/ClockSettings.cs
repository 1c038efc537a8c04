using System.Globalization;

namespace Aims.Functions;

/// <summary>Section <c>Clock</c>: a local run plays another day. Refused in Azure.</summary>
/// <param name="Now"><c>Clock:Now</c>, an instant such as 2026-12-01T05:00:00Z; null for the real clock.</param>
public sealed record ClockSettings(DateTimeOffset? Now)
{
    internal static ClockSettings Read(SettingsReader reader, IConfiguration configuration)
    {
        var text = configuration["Clock:Now"];
        if (string.IsNullOrEmpty(text))
        {
            return new ClockSettings((DateTimeOffset?)null);
        }

        if (!string.IsNullOrEmpty(configuration["WEBSITE_INSTANCE_ID"]))
        {
            reader.Add("Clock:Now", "must not be set in Azure: the clock there is the real one");
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
        {
            return new ClockSettings(now);
        }

        reader.Add("Clock:Now", "must be an instant such as 2026-12-01T05:00:00Z");
        return new ClockSettings((DateTimeOffset?)null);
    }
}
