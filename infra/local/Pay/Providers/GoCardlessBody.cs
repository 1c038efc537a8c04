using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>Bodies as GoCardless sends them: a list of events.</summary>
internal static class GoCardlessBody
{
    /// <summary>Things that happened to one payment, at one time; what it is for stands in what we wrote beside it.</summary>
    public static string OfPayment(
        string payment,
        DateTimeOffset at,
        string invoice,
        Money amount,
        params string[] actions
    ) =>
        new JsonObject
        {
            ["events"] = new JsonArray([.. actions.Select(action => Event(payment, action, at, invoice, amount))]),
            ["meta"] = new JsonObject { ["webhook_id"] = $"WB-{payment}-{actions[0]}" },
        }.ToJsonString();

    private static JsonObject Event(string payment, string action, DateTimeOffset at, string invoice, Money amount) =>
        new()
        {
            ["id"] = $"EV-{payment}-{action}",
            ["created_at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["resource_type"] = "payments",
            ["action"] = action,
            ["links"] = new JsonObject { ["payment"] = payment, ["organisation"] = "OR000123" },
            ["details"] = Details(action),
            ["metadata"] = new JsonObject(),
            ["resource_metadata"] = new JsonObject { ["invoice"] = invoice, ["amount_cents"] = $"{amount.Cents}" },
        };

    private static JsonObject Details(string action) =>
        action switch
        {
            "failed" => Because("insufficient_funds", "AM04"),
            "charged_back" => Because("refund_requested", "MD06"),
            _ => new JsonObject { ["origin"] = "gocardless", ["cause"] = $"payment_{action}" },
        };

    private static JsonObject Because(string cause, string code) =>
        new()
        {
            ["origin"] = "bank",
            ["cause"] = cause,
            ["scheme"] = "sepa_core",
            ["reason_code"] = code,
        };
}
