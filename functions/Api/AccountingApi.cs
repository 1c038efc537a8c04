using Aims.Billing;

namespace Aims.Functions;

/// <summary>What goes to the accountant.</summary>
internal sealed class AccountingApi(FecExport export, InvoicingTerms terms, ParisCalendar calendar)
{
    private const int Earliest = 2000;
    private const string ContentType = "text/plain; charset=iso-8859-15";

    /// <summary>The entries recorded in a year, up to yesterday, in the layout of the FEC; nothing in it: its header.</summary>
    public async Task<IResult> FecAsync(HttpContext http)
    {
        var faults = new List<Fault>();
        var year = http.Request.Whole("year", otherwise: 0, Earliest, calendar.Today.Year, faults);
        if (faults.Count == 0 && year == 0)
        {
            faults.Add(new Fault("year", "is required"));
        }

        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults).ToResult();
        }

        var rows = await export.RowsAsync(year, http.RequestAborted);
        return Results.Stream(
            body => WriteAsync(rows, body, http.RequestAborted),
            ContentType,
            FecFile.NameOf(terms.Seller.Siren, year)
        );
    }

    private static async Task WriteAsync(IEnumerable<string> rows, Stream body, CancellationToken stop)
    {
        await using var writer = new StreamWriter(body, FecText.Encoding, leaveOpen: true);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row.AsMemory(), stop);
        }
    }
}
