using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What a person says a payment is for: <c>POST /payments/{id}/assignment</c>.</summary>
/// <param name="Parts">1 to 50 parts, which add up to what was received.</param>
/// <param name="Reason">Why, when there is something to say.</param>
internal sealed record HandAssignment(EquatableList<AssignedPart> Parts, string? Reason)
{
    /// <summary>Reads a body, or every fault.</summary>
    public static Checked<HandAssignment> Read(WriteRequest write, Payment payment) =>
        write.Read(json => JsonFields.Read(json, fields => Read(fields, payment)));

    /// <summary>What it says to the account. The request's key names it: the same request again is the same assignment.</summary>
    public PaymentEvent Event(PaymentId payment, WriteRequest write, DateTimeOffset now) =>
        PaymentEvent.Of(payment, EventId(write), PaymentEventKind.Assigned, now) with
        {
            Parts = Parts,
            Reason = Reason,
            Actor = write.Actor,
        };

    /// <summary>The event that a request makes.</summary>
    public static string EventId(WriteRequest write) => $"assigned-{Sha256Hex.Of(write.Key)[..16]}";

    /// <summary>What the parts name that does not exist, or does not belong together.</summary>
    public async Task<List<Fault>> CheckAsync(ContractTable contracts, InvoiceLedger ledger, CancellationToken stop)
    {
        var faults = new List<Fault>();
        for (var index = 0; index < Parts.Count; index++)
        {
            var (part, path) = (Parts[index], $"parts[{index}]");
            if (await contracts.ReadAsync(part.Contract, stop) is null)
            {
                faults.Add(new Fault($"{path}.contract", "does not exist"));
            }

            if (part.Document is not { } number)
            {
                continue;
            }

            var document = await ledger.ReadAsync(number, stop);
            if (document?.Facts.Contract != part.Contract)
            {
                faults.Add(new Fault($"{path}.document", "must be a document of that contract"));
            }
        }

        return faults;
    }

    private static HandAssignment Read(JsonFields fields, Payment payment)
    {
        var parts = fields.Objects("parts", 1, 50, PaymentEventJson.ReadPart);
        var sum = Money.Sum(parts.Where(part => part is not null).Select(part => part.Amount));
        if (parts.Length > 0 && sum != payment.Received)
        {
            fields.Add("parts", $"must add up to what was received, {payment.Received.Cents} cents, not {sum.Cents}");
        }

        return new HandAssignment([.. parts], fields.OptionalText("reason"));
    }
}
