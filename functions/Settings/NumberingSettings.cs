using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Section <c>Numbering:First</c>, such as <c>Numbering__First__F2026</c> = 124.</summary>
internal static class NumberingSettings
{
    public static NumberingOptions Read(SettingsReader reader, IConfiguration configuration) =>
        new() { First = ReadFirst(reader, configuration, "Numbering:First") };

    /// <summary>Numbers by series and year, such as <c>F2026</c>.</summary>
    public static Dictionary<string, int> ReadFirst(SettingsReader reader, IConfiguration configuration, string section)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in configuration.GetSection(section).GetChildren())
        {
            if (!DocumentNumber.TryParse($"{entry.Key}-000001", out _))
            {
                reader.Add(entry.Path, "must be named after a series and a year, such as F2026");
            }

            first[entry.Key] = reader.Whole(entry.Path, 1, 1, DocumentNumber.MostSequence);
        }

        return first;
    }
}
