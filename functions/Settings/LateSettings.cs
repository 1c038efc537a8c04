using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>
/// What a late payment costs: <c>Legal:PenaltyMultiple</c> (default 3), <c>Legal:IndemnityCents</c> (default 4000), and section
/// <c>LateRates</c>, the legal rates that a person enters twice a year: <c>LateRates__0__HalfYear</c> = 2026-S1,
/// <c>__LegalBasisPoints</c> = 262, <c>__Source</c>, <c>__EnteredBy</c>.
/// </summary>
internal static class LateSettings
{
    // Far above any legal rate of the last decades: 26.2 % is a slip of the keyboard.
    private const int MostLegalBasisPoints = 2_000;

    public static LateTerms Read(SettingsReader reader, IConfiguration configuration)
    {
        var least = (int)LateTerms.LeastIndemnity.Cents;
        var terms = new LateTerms(
            ReadRates(reader, configuration),
            reader.Whole("Legal:PenaltyMultiple", LateTerms.LeastMultiple, LateTerms.LeastMultiple, 20),
            new Money(reader.Whole("Legal:IndemnityCents", least, least, 100_000))
        );
        RequireText(reader, "Legal:LatePenalties", terms.Multiple != LateTerms.LeastMultiple);
        RequireText(reader, "Legal:RecoveryIndemnity", terms.Indemnity != LateTerms.LeastIndemnity);
        return terms;
    }

    private static EquatableList<LateRate> ReadRates(SettingsReader reader, IConfiguration configuration)
    {
        var rates = new Dictionary<HalfYear, LateRate>();
        foreach (var entry in configuration.GetSection("LateRates").GetChildren())
        {
            var faults = reader.Faults.Count;
            var rate = ReadRate(reader, entry.Path);
            // An entry that is wrong in itself is no duplicate of another.
            if (reader.Faults.Count == faults && !rates.TryAdd(rate.HalfYear, rate))
            {
                reader.Add(entry.Path + ":HalfYear", "must not be the half-year of another entry");
            }
        }

        return [.. rates.Values.OrderBy(rate => rate.HalfYear)];
    }

    private static LateRate ReadRate(SettingsReader reader, string path) =>
        new(
            reader.Value<HalfYear>(path + ":HalfYear", HalfYear.TryParse, HalfYear.Rule),
            // Required: a rate that nobody entered must stay unknown, whatever a default would say.
            reader.Value<int>(
                path + ":LegalBasisPoints",
                TryBasisPoints,
                $"must be the legal rate in hundredths of a percent, 1 to {MostLegalBasisPoints}, such as 262 for 2.62 %"
            ),
            reader.Text(path + ":Source"),
            reader.Text(path + ":EnteredBy")
        );

    private static bool TryBasisPoints(string text, out int basisPoints) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out basisPoints)
        && basisPoints is >= 1 and <= MostLegalBasisPoints;

    // The document must state what is claimed later (L441-10 II), and the default text says "trois fois" and "40 €".
    private static void RequireText(SettingsReader reader, string name, bool isOwn)
    {
        if (isOwn && reader.Text(name, "").Length == 0)
        {
            reader.Add(name, "is required when the amount is not the law's: documents must say what is claimed");
        }
    }
}
