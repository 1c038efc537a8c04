using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>Short examples of payment events and receivables, and what they came to as rows.</summary>
internal static class Paying
{
    public static PaymentEvent Received(string payment, string day, long cents, params string[] documents) =>
        Event(payment, "in", PaymentEventKind.Received, day) with
        {
            Amount = new Money(cents),
            Currency = "EUR",
            Documents = [.. documents.Select(DocumentNumber.Parse)],
        };

    public static PaymentEvent Reversed(string payment, string day, string reversal, long? cents = null) =>
        Event(payment, $"out {reversal}", PaymentEventKind.Reversed, day) with
        {
            Amount = cents is { } amount ? new Money(amount) : null,
            Reversal = reversal,
        };

    public static PaymentEvent Withdrawn(string payment, string day, string reversal) =>
        Event(payment, $"back {reversal}", PaymentEventKind.ReversalWithdrawn, day) with
        {
            Reversal = reversal,
        };

    public static PaymentEvent Assigned(string payment, string day, params AssignedPart[] parts) =>
        Event(payment, $"assigned {day}", PaymentEventKind.Assigned, day) with
        {
            Parts = [.. parts],
            Actor = "anne",
        };

    /// <summary>What becomes of a debit that is to pay a document.</summary>
    public static PaymentEvent Debit(
        string payment,
        PaymentEventKind kind,
        string day,
        string document,
        string? id = null
    ) => Event(payment, id ?? $"{kind}", kind, day) with { Documents = [DocumentNumber.Parse(document)] };

    public static PaymentEvent Event(string payment, string id, PaymentEventKind kind, string day) =>
        PaymentEvent.Of(PaymentId.Parse(payment), id, kind, ParisCalendar.StartOf(A.Day(day)));

    /// <summary>A payment that knows these events, whatever their order here.</summary>
    public static Payment Payment(params PaymentEvent[] events) =>
        events.Aggregate(
            Billing.Payment.Of(events[0].Payment),
            (payment, next) => ((PaymentChange.Added)payment.With(next)).Payment
        );

    /// <summary>An invoice at 20 % VAT, issued and due in a month.</summary>
    public static AccountDocument Document(string number, long cents, string issued = "2026-12-01", string? due = null)
    {
        var vat = new Money(cents / 6);
        var day = A.Day(issued);
        return new AccountDocument(
            DocumentNumber.Parse(number),
            DocumentKind.Invoice,
            BillingPeriod.Of(day),
            day,
            due is null ? new DateOnly(day.Year, day.Month, 15) : A.Day(due),
            new Money(cents),
            Money.Zero,
            [new VatSubtotal(VatRate.Standard, new Money(cents) - vat, vat)],
            Money.Zero
        );
    }

    /// <summary>An account of these documents and payments, each payment placed by what it names.</summary>
    public static Account Account(IEnumerable<AccountDocument> documents, params Payment[] payments)
    {
        var id = new ContractId("C-1");
        var all = documents.ToList();
        var named = all.ConvertAll(it => new NamedDocument(it.Number, id, it.DueDate, it.Total));
        return new Account(
            id,
            [.. all],
            [.. payments.Select(payment => Placing.Decide(payment, named, []).For(id, payment.Id, 1))]
        );
    }

    /// <summary><c>F1 60/100 PartlyPaid; F2 100/100 Paid; credit 20</c>, in euro without cents.</summary>
    public static string Rows(Settlement settlement) =>
        string.Join(
            "; ",
            settlement
                .Documents.Select(it =>
                    $"{it.Facts.Number.Series}{it.Facts.Number.Sequence} {it.Paid.Euros:0.##}/{it.Facts.Total.Euros:0.##} {it.State}"
                )
                .Append($"credit {settlement.Credit.Euros:0.##}")
        );

    public static string Rows(IEnumerable<Movement> movements) =>
        string.Join("; ", movements.Select(it => $"{it.Day:dd/MM} {it.Amount.Euros:+0.##;-0.##}"));
}
