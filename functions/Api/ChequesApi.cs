using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Documents;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The register of cheques, and the slip that goes to the bank with them.</summary>
internal sealed class ChequesApi(ChequeTable cheques, InvoicingTerms terms, Theme theme)
{
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var day = Day(request, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var all = await cheques.OnAsync(day, stop);
        return ApiAnswers.Json(
            new JsonObject
            {
                ["date"] = day.ToIso(),
                ["cheques"] = new JsonArray([.. all.Select(Of)]),
                ["totalCents"] = Money.Sum(all.Select(cheque => cheque.Amount)).Cents,
            }
        );
    }

    /// <summary>The slip as a PDF. A cheque that bounced stays on the slip it was deposited with.</summary>
    public async Task<IResult> SlipAsync(HttpContext http)
    {
        var faults = new List<Fault>();
        var day = Day(http.Request, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults).ToResult();
        }

        var all = await cheques.OnAsync(day, http.RequestAborted);
        if (all.Count == 0)
        {
            return ApiAnswers.NotFound("date", "a cheque received on that day").ToResult();
        }

        var lines = all.Select(it => new ChequeSlipLine(it.Cheque, it.Drawer, it.Reference, it.Amount));
        var slip = new ChequeSlip(day, terms.Seller, [.. lines], terms.IsSpecimen);
        return Results.File(ChequeSlipPdf.Draw(slip, theme), "application/pdf", $"remise-cheques-{day.ToIso()}.pdf");
    }

    private static DateOnly Day(HttpRequest request, ICollection<Fault> faults) =>
        request.RequiredQuery<DateOnly>("date", IsoDate.TryParse, IsoDate.Rule, faults);

    private static JsonObject Of(ReceivedCheque cheque) =>
        new()
        {
            ["payment"] = cheque.Payment.ToString(),
            ["chequeNumber"] = cheque.Cheque.Number,
            ["chequeBank"] = cheque.Cheque.Bank,
            ["payerName"] = cheque.Drawer,
            ["documents"] = cheque.Reference,
            ["amountCents"] = cheque.Amount.Cents,
        };
}
