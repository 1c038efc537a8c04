using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>How the API shows where a document stands with the approved platform.</summary>
internal static class EInvoiceView
{
    public static JsonObject Of(EInvoice document) =>
        new()
        {
            ["number"] = document.Number.ToString(),
            ["contract"] = document.Contract.Text,
            ["state"] = document.State.ToString(),
            ["reference"] = document.Reference,
            ["reason"] = document.Reason,
            ["sha256"] = document.Sha256,
            ["since"] = document.Since.ToIso(),
        };

    public static JsonObject Of(ReceivedStatus status) =>
        new()
        {
            ["code"] = status.Code,
            ["name"] = LifecycleStatus.Find(status.Code)?.Name,
            ["reason"] = status.Reason,
            ["at"] = status.At.ToIso(),
        };

    public static JsonObject Of(StoredReport stored) =>
        new()
        {
            ["sequence"] = stored.Report.Sequence,
            ["pushed"] = stored.IsPushed,
            ["reference"] = stored.Reference,
            ["at"] = stored.At.ToIso(),
            ["parts"] = new JsonArray([.. stored.Report.Parts.Select(Of)]),
        };

    private static JsonObject Of(CollectedPart part) =>
        new()
        {
            ["day"] = part.Day.ToIso(),
            ["rateBasisPoints"] = part.Rate.BasisPoints,
            ["amountInclVatCents"] = part.Amount.Cents,
        };
}
