namespace Aims.Banking;

/// <summary>Why a movement of a CFONB statement undoes another.</summary>
/// <remarks>
/// The code of two digits in the record is interbank and older than SEPA; its correspondence to ISO 20022 is in a brochure for banks only.
/// None is guessed: a reason that says "retry" where the bank said "refused" would collect from somebody who must not be collected from.
/// Banks that tell the ISO code write it as a word into a complement.
/// </remarks>
internal static class CfonbReason
{
    /// <summary>Reason codes of R-transactions in the SEPA rulebooks.</summary>
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal)
    {
        "AC01",
        "AC04",
        "AC06",
        "AC13",
        "AG01",
        "AG02",
        "AM04",
        "AM05",
        "BE05",
        "CNOR",
        "DNOR",
        "FF01",
        "FF05",
        "FOCR",
        "MD01",
        "MD02",
        "MD06",
        "MD07",
        "MS02",
        "MS03",
        "RC01",
        "RR01",
        "RR02",
        "RR03",
        "RR04",
        "SL01",
        "TM01",
    };

    /// <summary>The only ISO code among the words of some texts; null when there is none, or more than one.</summary>
    public static string? In(IEnumerable<string> texts)
    {
        var found = texts
            .SelectMany(text => text.Split([' ', '/', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Where(Codes.Contains)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
