using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>Bodies as Stripe sends them: an event with a snapshot of what it is about.</summary>
internal static class StripeBody
{
    /// <summary>Something happened to a payment intent.</summary>
    public static string OfIntent(
        string intent,
        string status,
        DateTimeOffset at,
        Money amount,
        string? invoice,
        string currency
    ) =>
        Event(
            $"evt_{intent}_{status}",
            $"payment_intent.{status}",
            at,
            new JsonObject
            {
                ["id"] = intent,
                ["object"] = "payment_intent",
                ["amount"] = amount.Cents,
                ["amount_received"] = status == "succeeded" ? amount.Cents : 0,
                ["currency"] = currency,
                ["description"] = invoice is null ? null : $"Facture {invoice}",
                ["metadata"] = invoice is null ? [] : new JsonObject { ["invoice"] = invoice },
                ["payment_method_types"] = new JsonArray("card"),
                ["status"] = status,
            }
        );

    /// <summary>The payer disputes a payment, and Stripe takes the money back at once.</summary>
    public static string Disputed(string intent, DateTimeOffset at, Money amount) =>
        OfDispute(intent, "created", "needs_response", at, amount);

    /// <summary>The dispute ended: <c>won</c> or <c>lost</c>.</summary>
    public static string DisputeClosed(string intent, string outcome, DateTimeOffset at, Money amount) =>
        OfDispute(intent, "closed", outcome, at, amount);

    private static string OfDispute(string intent, string happened, string status, DateTimeOffset at, Money amount) =>
        Event(
            $"evt_{intent}_dispute_{happened}",
            $"charge.dispute.{happened}",
            at,
            new JsonObject
            {
                ["id"] = $"du_{intent}",
                ["object"] = "dispute",
                ["amount"] = amount.Cents,
                ["charge"] = $"ch_{intent}",
                ["currency"] = "eur",
                ["payment_intent"] = intent,
                ["reason"] = "product_not_received",
                ["status"] = status,
            }
        );

    private static string Event(string id, string type, DateTimeOffset at, JsonObject about) =>
        new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["api_version"] = "2026-06-24.dahlia",
            ["created"] = at.ToUnixTimeSeconds(),
            ["data"] = new JsonObject { ["object"] = about },
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["type"] = type,
        }.ToJsonString();
}
