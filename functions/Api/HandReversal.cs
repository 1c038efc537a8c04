using Aims.Billing;

namespace Aims.Functions;

/// <summary>A payment that went back, as accounting enters it (a bounced cheque): <c>POST /payments/{id}/reversal</c>.</summary>
/// <param name="Date">The day the money went back.</param>
/// <param name="Amount">How much; null: all that is here.</param>
/// <param name="Reason">Why, in a few words.</param>
/// <param name="Reference">Tells several reversals of one payment apart; by default the date does.</param>
internal sealed record HandReversal(DateOnly Date, Money? Amount, string Reason, string Reference)
{
    /// <summary>Reads a body, or every fault.</summary>
    public static Checked<HandReversal> Read(WriteRequest write, Payment payment, DateOnly today) =>
        write.Read(json => JsonFields.Read(json, fields => Read(fields, payment, today)));

    /// <summary>What it says to the account.</summary>
    public PaymentEvent Event(PaymentId payment, string actor) =>
        PaymentEvent.Of(payment, EventId(Reference), PaymentEventKind.Reversed, ParisCalendar.StartOf(Date)) with
        {
            Amount = Amount,
            Currency = Amount is null ? null : PaymentEvent.Euro,
            Reversal = Reference,
            Reason = Reason,
            Actor = actor,
        };

    private static HandReversal Read(JsonFields fields, Payment payment, DateOnly today)
    {
        var date = fields.Date("date");
        if (date > today)
        {
            fields.Add("date", "must not be after today");
        }

        if (payment.Movements.Count > 0 && date != default && date < payment.Movements[0].Day)
        {
            fields.Add("date", $"must not be before the day it was received, {payment.Movements[0].Day.ToIso()}");
        }

        var amount = fields.OptionalCents("amountCents", least: 1);
        var reference = fields.OptionalText("reference", 60) ?? date.ToIso();
        var isKnown = payment.Events.Any(happened => happened.EventId == EventId(reference));
        if (!isKnown && (amount ?? new Money(1)) > payment.Net)
        {
            fields.Add("amountCents", $"must not be more than what is here, {payment.Net.Cents}");
        }

        return new HandReversal(date, amount, fields.Text("reason"), reference);
    }

    private static string EventId(string reference) => $"reversed-{reference}";
}
