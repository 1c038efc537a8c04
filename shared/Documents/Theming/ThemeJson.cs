using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aims.Documents;

/// <summary>A theme as JSON: the same theme gives the same bytes, which its id is a hash of.</summary>
public static class ThemeJson
{
    // Accents stay letters; the text is stored and never put into a web page.
    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes that are kept as long as a document names the theme.</summary>
    public static byte[] Write(Theme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Legible))
        {
            json.WriteStartObject();
            json.WriteString("accent", theme.Accent.ToString());
            if (theme.Logo is { } logo)
            {
                json.WriteString("logo", logo.Svg);
            }

            json.WriteStartObject("mentions");
            json.WriteString("deposit", theme.Mentions.Deposit);
            json.WriteString("restitution", theme.Mentions.Restitution);
            json.WriteString("provision", theme.Mentions.Provision);
            json.WriteEndObject();
            json.WriteBoolean("qrCode", theme.HasQrCode);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or names every fault.</summary>
    public static Checked<Theme> Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return JsonFields.Read(json.RootElement, ReadTheme);
        }
        catch (JsonException)
        {
            return Check.Bad<Theme>(new Fault("", "must be JSON"));
        }
    }

    private static Theme ReadTheme(JsonFields fields) =>
        new(
            fields.Value<AccentColour>("accent", AccentColour.TryParse, AccentColour.Rule),
            ReadLogo(fields),
            fields.Member("mentions", ReadMentions) ?? Mentions.House,
            fields.Flag("qrCode", Theme.House.HasQrCode)
        );

    private static VectorLogo? ReadLogo(JsonFields fields)
    {
        if (fields.OptionalText("logo", VectorLogo.MostCharacters) is not { } svg)
        {
            return null;
        }

        var logo = VectorLogo.Read(svg);
        foreach (var fault in logo.Faults)
        {
            fields.Add("logo", fault.Rule);
        }

        return logo.Value;
    }

    private static Mentions ReadMentions(JsonFields fields) =>
        new(ReadMention(fields, "deposit"), ReadMention(fields, "restitution"), ReadMention(fields, "provision"));

    private static string ReadMention(JsonFields fields, string name)
    {
        var mention = fields.Text(name, Mentions.Longest);
        if (Mentions.WhyNot(mention) is { } rule)
        {
            fields.Add(name, rule);
        }

        return mention;
    }
}
