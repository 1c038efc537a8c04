using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Where documents stand with the approved platform.</summary>
internal sealed class EInvoicesApi(
    InvoiceLedger ledger,
    EInvoiceTable table,
    EInvoicePlatform platform,
    Submitting submitting
)
{
    private const string StateRule = "must be pending, rejected, refused, disputed or inadmissible";

    /// <summary>A document with what the platform told of it and what was reported; its state is null while it was never submitted.</summary>
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop)
    {
        if (
            !DocumentNumber.TryParse(request.Path("number"), out var number)
            || await ledger.ReadAsync(number, stop) is not { } document
        )
        {
            return ApiAnswers.NotFound("number", "the document");
        }

        var known = await table.ReadAsync(document.Facts.Contract, number, stop);
        var json = known.Documents is [var einvoice]
            ? EInvoiceView.Of(einvoice)
            : new JsonObject { ["number"] = number.ToString(), ["state"] = null };
        json["statuses"] = new JsonArray([.. known.Statuses.OrderBy(status => status.At).Select(EInvoiceView.Of)]);
        json["reports"] = new JsonArray([.. known.Reports.Select(EInvoiceView.Of)]);
        return ApiAnswers.Json(json);
    }

    /// <summary>The documents that are in a state with which all is not well.</summary>
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var state = request.RequiredQuery<EInvoiceState>("state", TryState, StateRule, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var documents = await table.InAsync(state, stop);
        return ApiAnswers.Json(
            new JsonObject { ["einvoices"] = new JsonArray([.. documents.Select(EInvoiceView.Of)]) }
        );
    }

    /// <summary>Submits a rejected document again, as a person asks.</summary>
    /// <returns>Why it is not taken; null when it is.</returns>
    public async Task<string?> AgainAsync(DocumentNumber number, CancellationToken stop)
    {
        if (!platform.IsOn)
        {
            return "no platform is configured";
        }

        if (await ledger.ReadAsync(number, stop) is not { } document)
        {
            return "is not in the ledger";
        }

        var submitted = await submitting.AgainAsync(document, stop);
        return submitted.Submitted == EInvoiceState.Deposited ? null : submitted.Reason;
    }

    private static bool TryState(string text, out EInvoiceState state)
    {
        state = Enum.GetValues<EInvoiceState>()
            .FirstOrDefault(
                value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase),
                EInvoiceState.Deposited
            );
        return state != EInvoiceState.Deposited;
    }
}
