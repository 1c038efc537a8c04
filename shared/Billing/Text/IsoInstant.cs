namespace Aims.Billing;

/// <summary>An instant as written in messages and rows: UTC, to the tick, <c>2026-12-01T05:00:00.0000000Z</c> (ISO 8601).</summary>
public static class IsoInstant
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be an instant such as 2026-12-01T05:00:00Z";

    /// <summary>The text of an instant.</summary>
    public static string ToIso(this DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads an instant that says its offset, or says no. The answer is in UTC.</summary>
    public static bool TryParse(string? text, out DateTimeOffset at)
    {
        // Without an offset the text would be of whatever zone the reader thinks of.
        var hasOffset =
            text is not null && (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':'));
        at = default;
        if (
            !hasOffset
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
        )
        {
            return false;
        }

        at = read.ToUniversalTime();
        // Days around the ends of time could not be moved to Paris.
        return at.Year is > 1999 and < 2100;
    }
}
