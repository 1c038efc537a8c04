using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aims.Billing;

/// <summary>A payment event as JSON, in queue messages and rows: strict, every fault named, unknown members refused.</summary>
public static class PaymentEventJson
{
    private const int LongestId = 120;

    /// <summary>The JSON of an event; what it does not say is left out.</summary>
    public static JsonObject Write(PaymentEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var json = new JsonObject
        {
            ["payment"] = happened.Payment.ToString(),
            ["event"] = happened.EventId,
            ["kind"] = happened.Kind.ToString(),
            ["at"] = happened.At.ToIso(),
        };
        Set(json, "amountCents", happened.Amount?.Cents);
        Set(json, "currency", happened.Currency);
        Set(json, "reversal", happened.Reversal.Length == 0 ? null : happened.Reversal);
        Set(json, "reason", happened.Reason);
        SetList(json, "documents", happened.Documents.Select(number => (JsonNode)number.ToString()));
        Set(json, "endToEndId", happened.EndToEndId);
        Set(json, "text", happened.Text);
        Set(json, "payerName", happened.Payer.Name);
        Set(json, "payerIban", happened.Payer.Iban?.Text);
        Set(json, "mandate", happened.Payer.Mandate);
        Set(json, "chequeNumber", happened.Cheque?.Number);
        Set(json, "chequeBank", happened.Cheque?.Bank);
        SetList(json, "parts", happened.Parts.Select(Write));
        Set(json, "actor", happened.Actor);
        return json;
    }

    /// <summary>Reads one event, or every fault.</summary>
    public static Checked<PaymentEvent> Read(JsonElement json) => JsonFields.Read(json, Read);

    /// <summary>The same, as a part of something larger.</summary>
    public static PaymentEvent Read(JsonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var payment = fields.Value<PaymentId>("payment", PaymentId.TryParse, PaymentId.Rule);
        var kind = fields.Choice<PaymentEventKind>("kind");
        var amount = fields.OptionalCents("amountCents", least: 1);
        // GoCardless' events say that a payment is confirmed, not of how much: it is asked later.
        var isMoney = kind is PaymentEventKind.Received or PaymentEventKind.Settled;
        if (isMoney && amount is null && payment.Source != PaymentSource.GoCardless)
        {
            fields.Add("amountCents", "is required when money was received");
        }

        return new PaymentEvent(
            payment,
            fields.Text("event", LongestId),
            kind,
            fields.Value<DateTimeOffset>("at", IsoInstant.TryParse, IsoInstant.Rule),
            amount,
            fields.OptionalText("currency", 3),
            fields.OptionalText("reversal", LongestId) ?? "",
            fields.OptionalText("reason"),
            [.. fields.Values<DocumentNumber>("documents", 0, 100, DocumentNumber.TryParse, DocumentNumber.Rule)],
            fields.OptionalText("endToEndId", 70),
            fields.OptionalText("text", PaymentEvent.LongestText),
            ReadPayer(fields),
            ReadCheque(fields),
            [.. fields.Objects("parts", 0, 100, ReadPart)],
            fields.OptionalText("actor", 250)
        );
    }

    /// <summary>One part that a person assigns: <c>{"contract":"C-0042","amountCents":15480,"document":"F2026-000123"}</c>.</summary>
    public static AssignedPart ReadPart(JsonFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new AssignedPart(
            fields.Value<ContractId>("contract", ContractId.TryParse, ContractId.Rule),
            fields.Cents("amountCents", least: 1),
            fields.OptionalValue<DocumentNumber>("document", DocumentNumber.TryParse, DocumentNumber.Rule)
        );
    }

    private static Payer ReadPayer(JsonFields fields) =>
        new(
            fields.OptionalText("payerName"),
            fields.OptionalValue<Iban>("payerIban", Iban.TryParse, Iban.Rule),
            fields.OptionalText("mandate", 35)
        );

    private static Cheque? ReadCheque(JsonFields fields)
    {
        var (number, bank) = (fields.OptionalText("chequeNumber", 30), fields.OptionalText("chequeBank", 100));
        return number is null || bank is null ? null : new Cheque(number, bank);
    }

    private static JsonObject Write(AssignedPart part)
    {
        var json = new JsonObject { ["contract"] = part.Contract.Text, ["amountCents"] = part.Amount.Cents };
        Set(json, "document", part.Document?.ToString());
        return json;
    }

    private static void Set(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private static void SetList(JsonObject json, string name, IEnumerable<JsonNode> items)
    {
        var list = new JsonArray([.. items]);
        Set(json, name, list.Count == 0 ? null : list);
    }
}
