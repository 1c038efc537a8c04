using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>Bodies in our own format, as a connector to the bank sends them.</summary>
internal static class BankBody
{
    /// <summary>A transfer was booked.</summary>
    /// <param name="payment">The bank's reference of the entry.</param>
    /// <param name="bookedOn">The day that counts.</param>
    /// <param name="amount">How much.</param>
    /// <param name="wording">What the payer had it say.</param>
    public static string Received(string payment, DateOnly bookedOn, Money amount, TransferWording wording)
    {
        var happened = new JsonObject
        {
            ["event"] = $"{payment}-BOOK",
            ["payment"] = payment,
            ["kind"] = "received",
            ["bookedOn"] = bookedOn.ToIso(),
            ["amountCents"] = amount.Cents,
            ["currency"] = "EUR",
            ["endToEndId"] = wording.EndToEndId,
            ["remittance"] = wording.Text,
            ["payerName"] = wording.PayerName,
            ["payerIban"] = wording.PayerIban?.Text,
        };
        return new JsonObject { ["version"] = 1, ["events"] = new JsonArray(happened) }.ToJsonString();
    }
}
