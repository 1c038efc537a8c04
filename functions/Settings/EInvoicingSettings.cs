#pragma warning disable MA0048 // A section and its choice.
using Aims.Billing;

namespace Aims.Functions;

/// <summary>Through whom documents go to an approved platform.</summary>
public enum EInvoiceChannel
{
    /// <summary>Nobody: documents go by e-mail only.</summary>
    None,

    /// <summary>Files in the container <c>einvoicing</c>: a local run.</summary>
    Local,
}

/// <summary>Section <c>EInvoicing</c>.</summary>
/// <param name="Gateway"><c>EInvoicing:Gateway</c>, default None.</param>
/// <param name="From"><c>EInvoicing:From</c>: documents issued before that day are not submitted.</param>
/// <param name="First"><c>EInvoicing:First:F2027</c>: the first number to submit of a series and year, whatever its date.</param>
public sealed record EInvoicingSettings(EInvoiceChannel Gateway, DateOnly From, IReadOnlyDictionary<string, int> First)
{
    /// <summary>From this day small and medium companies must issue through a platform (french-billing §0).</summary>
    private const string Obligation = "2027-09-01";

    /// <summary>The first year of which anything is submitted.</summary>
    public int FirstYear =>
        First.Keys.Select(series => DocumentNumber.Parse($"{series}-000001").Year).Append(From.Year).Min();

    /// <summary>Whether a document was issued too early to be submitted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="series">Its series and year, such as <c>F2027</c>.</param>
    public bool IsTooEarly(Document document, string series) =>
        document.Facts.IssueDate < From && !First.ContainsKey(series);

    internal static EInvoicingSettings Read(SettingsReader reader, IConfiguration configuration)
    {
        var first = NumberingSettings.ReadFirst(reader, configuration, "EInvoicing:First");
        foreach (var deposits in first.Keys.Where(name => name.StartsWith(nameof(Series.DG), StringComparison.Ordinal)))
        {
            reader.Add($"EInvoicing:First:{deposits}", "must be of series F or A: deposit documents are no invoices");
        }

        return new EInvoicingSettings(
            reader.Choice("EInvoicing:Gateway", EInvoiceChannel.None),
            ReadFrom(reader),
            first
        );
    }

    private static DateOnly ReadFrom(SettingsReader reader)
    {
        if (!IsoDate.TryParse(reader.Text("EInvoicing:From", Obligation), out var from))
        {
            reader.Add("EInvoicing:From", IsoDate.Rule);
        }

        return from;
    }
}
