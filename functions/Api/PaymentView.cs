using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>How the API shows payments.</summary>
internal static class PaymentView
{
    public static JsonObject Of(RegisteredPayment registered)
    {
        var (payment, placement) = (registered.Payment, registered.Placement);
        return new JsonObject
        {
            ["payment"] = payment.Id.ToString(),
            ["receivedOn"] = payment.Movements.Count > 0 ? payment.Movements[0].Day.ToIso() : null,
            ["receivedCents"] = payment.Received.Cents,
            ["reversedCents"] = payment.Reversed.Cents,
            ["payerName"] = payment.Payer.Name,
            ["payerIban"] = payment.Payer.Iban?.Text,
            ["mandate"] = payment.Payer.Mandate,
            ["text"] = payment.Text,
            ["chequeNumber"] = payment.Cheque?.Number,
            ["chequeBank"] = payment.Cheque?.Bank,
            ["shares"] = new JsonArray([.. placement.Shares.Select(Of)]),
            ["unmatched"] = placement.Unmatched,
            ["events"] = new JsonArray([.. payment.Events.Select(Of)]),
        };
    }

    public static JsonObject Of(UnmatchedPayment payment) =>
        new()
        {
            ["payment"] = payment.Id.ToString(),
            ["receivedOn"] = payment.Day?.ToIso(),
            ["amountCents"] = payment.Amount.Cents,
            ["payerName"] = payment.PayerName,
            ["payerIban"] = payment.PayerIban?.Text,
            ["mandate"] = payment.Mandate,
            ["text"] = payment.Text,
            ["candidates"] = new JsonArray([.. payment.Candidates.Select(id => JsonValue.Create(id.Text))]),
            ["reason"] = payment.Reason,
        };

    private static JsonObject Of(Share share) =>
        new()
        {
            ["contract"] = share.Contract.Text,
            ["matchedBy"] = share.By.ToString(),
            ["documents"] = new JsonArray([
                .. share.Targets.Select(target => JsonValue.Create(target.Document.ToString())),
            ]),
            ["amountCents"] = Money.Sum(share.Movements.Select(movement => movement.Amount)).Cents,
        };

    private static JsonObject Of(PaymentEvent happened) =>
        new()
        {
            ["event"] = happened.EventId,
            ["kind"] = happened.Kind.ToString(),
            ["day"] = happened.Day.ToIso(),
            ["amountCents"] = happened.Amount?.Cents,
            ["reason"] = happened.Reason,
            ["actor"] = happened.Actor,
        };
}
