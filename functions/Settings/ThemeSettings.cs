using Aims.Billing;
using Aims.Documents;

namespace Aims.Functions;

/// <summary>
/// Section <c>Theme</c>, how documents look: <c>Accent</c> (a colour such as #14508C), <c>Logo</c> (the path of an .svg file
/// beside the app, or its text), <c>Mentions:Deposit</c>, <c>:Restitution</c>, <c>:Provision</c>; and <c>Invoicing:QrCode</c>.
/// </summary>
internal static class ThemeSettings
{
    private const string LogoRule = "must be the path of a small .svg file beside the app, or the text of one";

    public static Theme Read(SettingsReader reader) =>
        new(
            ReadAccent(reader, "Theme:Accent"),
            ReadLogo(reader, "Theme:Logo"),
            new Mentions(
                ReadMention(reader, "Theme:Mentions:Deposit", Mentions.House.Deposit),
                ReadMention(reader, "Theme:Mentions:Restitution", Mentions.House.Restitution),
                ReadMention(reader, "Theme:Mentions:Provision", Mentions.House.Provision)
            ),
            reader.Flag("Invoicing:QrCode", Theme.House.HasQrCode)
        );

    private static AccentColour ReadAccent(SettingsReader reader, string name)
    {
        if (AccentColour.TryParse(reader.Text(name, AccentColour.House.ToString()), out var accent))
        {
            return accent;
        }

        reader.Add(name, AccentColour.Rule);
        return AccentColour.House;
    }

    private static VectorLogo? ReadLogo(SettingsReader reader, string name)
    {
        var text = reader.Text(name, "");
        if (text.Length == 0)
        {
            return null;
        }

        var svg = text.StartsWith('<') ? text : ReadFile(text);
        if (svg is null)
        {
            reader.Add(name, LogoRule);
            return null;
        }

        var logo = VectorLogo.Read(svg);
        foreach (var fault in logo.Faults)
        {
            reader.Add(name, fault.Rule);
        }

        return logo.Value;
    }

    private static string? ReadFile(string path)
    {
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, path));
        // Four bytes is the longest that a character takes; a file that is no logo is not read.
        return file.Extension == ".svg" && file.Exists && file.Length <= 4 * VectorLogo.MostCharacters
            ? File.ReadAllText(file.FullName)
            : null;
    }

    private static string ReadMention(SettingsReader reader, string name, string otherwise)
    {
        var mention = reader.Text(name, otherwise);
        if (Mentions.WhyNot(mention) is { } rule)
        {
            reader.Add(name, rule);
        }

        return mention;
    }
}
