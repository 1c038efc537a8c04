using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>How the API shows documents and mails.</summary>
internal static class DocumentJson
{
    public static JsonObject Of(Document document)
    {
        var facts = document.Facts;
        var json = new JsonObject
        {
            ["number"] = document.Number.ToString(),
            ["contract"] = facts.Contract.Text,
            ["customer"] = facts.Buyer.Name,
            ["kind"] = facts.Kind.ToString(),
            ["period"] = facts.Period.ToString(),
            ["issueDate"] = facts.IssueDate.ToIso(),
            ["dueDate"] = facts.DueDate.ToIso(),
            ["totalExclVatCents"] = facts.Totals.Net.Cents,
            ["vatCents"] = facts.Totals.Vat.Cents,
            ["totalInclVatCents"] = facts.Totals.Gross.Cents,
            ["prepaidCents"] = facts.Totals.Prepaid.Cents,
            ["payableCents"] = facts.Totals.Payable.Cents,
            ["meansOfPayment"] = facts.Payment.Means.ToString(),
            ["lines"] = new JsonArray([.. facts.Lines.Select(Of)]),
            ["pdf"] = DocumentArchive.NameOf(document.Number),
        };
        if (facts.Corrects is { } correction)
        {
            json["corrects"] = new JsonObject
            {
                ["document"] = correction.Document.ToString(),
                ["issueDate"] = correction.IssueDate.ToIso(),
                ["reason"] = correction.Reason,
            };
        }

        return json;
    }

    /// <summary>A mail; of a document it names the number, of a notice what it is about only.</summary>
    public static JsonObject Of(MailEntry entry)
    {
        var json = new JsonObject
        {
            ["about"] = entry.About,
            ["reason"] = entry.Reason,
            ["recipient"] = entry.Recipient.Text,
            ["state"] = entry.State.ToString(),
            ["detail"] = entry.Detail,
            ["at"] = entry.At.ToString("O", null),
        };
        if (DocumentNumber.TryParse(entry.About, out _))
        {
            json["document"] = entry.About;
        }

        return json;
    }

    private static JsonObject Of(DocumentLine line) =>
        new()
        {
            ["kind"] = line.Kind.ToString(),
            ["name"] = line.Name,
            ["quantity"] = line.Quantity,
            ["unitPriceCents"] = line.UnitPrice.Cents,
            ["netCents"] = line.Net.Cents,
        };
}
