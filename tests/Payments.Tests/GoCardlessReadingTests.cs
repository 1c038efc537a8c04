using static Aims.Payments.Tests.GoCardlessBodies;

namespace Aims.Payments.Tests;

/// <summary>What each action of GoCardless says about a payment.</summary>
public sealed class GoCardlessReadingTests
{
    private static PaymentEvent Known(string body) => Listed.Known("gocardless", body);

    private static PaymentEvent Of(PaymentEventKind kind) =>
        PaymentEvent.Of(
            PaymentId.Parse("gocardless:PM01K3X8WHY7ZQ"),
            "EV01K3X8WJ2M5N",
            kind,
            new DateTimeOffset(2026, 12, 4, 8, 15, 30, 404, TimeSpan.Zero)
        );

    [Theory]
    [InlineData("created")]
    [InlineData("submitted")]
    [InlineData("customer_approval_granted")]
    [InlineData("resubmission_requested")]
    public void A_payment_on_its_way_is_pending(string action) =>
        Assert.Equal(Of(PaymentEventKind.Pending), Known(OfPayment(action)));

    [Theory]
    [InlineData("confirmed", PaymentEventKind.Received)]
    [InlineData("paid_out", PaymentEventKind.Settled)]
    public void Money_comes_without_amount_unless_the_metadata_say_it(string action, PaymentEventKind kind)
    {
        Assert.Equal(Of(kind), Known(OfPayment(action)));
        Assert.Equal(
            Of(kind) with
            {
                Amount = new Money(15_480),
                Currency = "EUR",
                Documents = [DocumentNumber.Parse("F2026-000123"), DocumentNumber.Parse("F2026-000124")],
            },
            Known(
                OfPayment(
                    action,
                    ("resource_metadata", """{"invoice":"F2026-000123;F2026-000124","amount_cents":"15480"}""")
                )
            )
        );
    }

    [Theory]
    [InlineData("""{"amount_cents":15480,"currency":"eur"}""", 15_480, "EUR")]
    [InlineData("""{"amount_cents":"15480","currency":"gbp"}""", 15_480, "GBP")]
    [InlineData("""{"amount_cents":"15480","currency":"euro"}""", null, null)]
    [InlineData("""{"amount_cents":"154.80"}""", null, null)]
    [InlineData("""{"amount_cents":"-5"}""", null, null)]
    [InlineData("""{"amount_cents":0}""", null, null)]
    [InlineData("""{"amount_cents":1e4}""", null, null)]
    [InlineData("""{"amount_cents":"99999999999999999999999"}""", null, null)]
    [InlineData("""{"currency":"EUR"}""", null, null)]
    [InlineData("[1]", null, null)]
    public void An_amount_in_the_metadata_is_a_hint_that_may_be_useless(string metadata, int? cents, string? currency)
    {
        var received = Known(OfPayment("confirmed", ("resource_metadata", metadata)));
        Assert.Equal((cents, currency), ((int?)received.Amount?.Cents, received.Currency));
    }

    [Fact]
    public void The_metadata_of_the_event_do_where_those_of_the_payment_are_not_sent() =>
        Assert.Equal(
            [DocumentNumber.Parse("F2026-000123")],
            Known(
                OfPayment("confirmed", ("resource_metadata", "-"), ("metadata", """{"invoice":"F2026-000123"}"""))
            ).Documents
        );

    [Theory]
    [InlineData("failed")]
    [InlineData("cancelled")]
    [InlineData("customer_approval_denied")]
    public void A_payment_that_failed_says_why(string action) =>
        Assert.Equal(Of(PaymentEventKind.Failed) with { Reason = "insufficient_funds AM04" }, Known(OfPayment(action)));

    [Fact]
    public void A_reason_without_bank_code_is_the_cause() =>
        Assert.Equal(
            "payment_cancelled",
            Known(OfPayment("cancelled", ("details", """{"origin":"api","cause":"payment_cancelled"}"""))).Reason
        );

    [Theory]
    [InlineData("charged_back", PaymentEventKind.Reversed)]
    [InlineData("chargeback_cancelled", PaymentEventKind.ReversalWithdrawn)]
    public void A_chargeback_is_of_all_the_money(string action, PaymentEventKind kind) =>
        Assert.Equal(
            Of(kind) with
            {
                Reversal = "chargeback",
                Reason = "insufficient_funds AM04",
            },
            Known(OfPayment(action))
        );

    [Theory]
    [InlineData("chargeback_settled")]
    [InlineData("late_failure_settled")]
    [InlineData("surcharge_fee_debited")]
    [InlineData("of_next_year")]
    public void Actions_that_move_no_money_of_the_payer_are_not_listed(string action) =>
        Assert.Empty(Listed.Events("gocardless", OfPayment(action)));

    [Fact]
    public void Events_about_something_else_are_not_listed_whatever_they_hold()
    {
        Assert.Empty(Listed.Events("gocardless", Vector.GoCardless.Body));
        Assert.Empty(
            Listed.Events(
                "gocardless",
                OfPayment("failed", ("resource_type", "\"payouts\""), ("id", "7"), ("links", "7"))
            )
        );
        Assert.Empty(Listed.Events("gocardless", """{"events":[]}"""));
    }

    [Fact]
    public void One_message_holds_many_events_and_a_bad_one_does_not_hide_the_others()
    {
        var events = Enumerable
            .Range(1, 250)
            .Select(index =>
                Payment("confirmed")
                    .With(
                        ("id", $"\"EV{index}\""),
                        ("links.payment", index == 100 ? "null" : $"\"PM{index}\""),
                        ("resource_type", index == 200 ? "\"mandates\"" : "\"payments\"")
                    )
            );
        var listed = Listed.Events("gocardless", Message([.. events]));
        Assert.Equal(249, listed.Count);
        Assert.Equal(
            new WebhookEvent.Unreadable(
                "EV100",
                "links.payment: must have 1 to 100 of the characters A-Z a-z 0-9 - _ ."
            ),
            listed[99]
        );
        Assert.Equal(
            Enumerable.Range(1, 250).Where(index => index is not (100 or 200)).Select(index => $"gocardless:PM{index}"),
            listed.OfType<WebhookEvent.Known>().Select(it => it.Happened.Payment.ToString())
        );
    }

    [Theory]
    [InlineData("created_at", "-", "created_at: must be an instant such as 2026-12-01T05:00:00Z")]
    [InlineData("created_at", "\"2026-12-04T08:00:00\"", "created_at: must be an instant such as 2026-12-01T05:00:00Z")]
    [InlineData("created_at", "1796371200", "created_at: must be an instant such as 2026-12-01T05:00:00Z")]
    [InlineData("links.payment", "\"../PM1\"", "links.payment: must have 1 to 100 of the characters A-Z a-z 0-9 - _ .")]
    [InlineData("links", "[]", "links.payment: must have 1 to 100 of the characters A-Z a-z 0-9 - _ .")]
    [InlineData("action", "null", "action: must be a text")]
    [InlineData("resource_type", "-", "resource_type: must be a text")]
    public void Facts_that_cannot_be_used_are_named_with_the_event(string path, string value, string reason) =>
        Assert.Equal(
            new WebhookEvent.Unreadable("EV01K3X8WJ2M5N", reason),
            Listed.Unreadable("gocardless", OfPayment("failed", (path, value)))
        );

    [Fact]
    public void What_stands_in_the_list_but_is_no_event_is_for_a_person()
    {
        var listed = Listed.Events("gocardless", Message("7", "null", Payment("failed")));
        Assert.Equal(3, listed.Count);
        Assert.All(
            listed.Take(2),
            it =>
                Assert.StartsWith(
                    "unnamed-",
                    Assert.IsType<WebhookEvent.Unreadable>(it).EventId,
                    StringComparison.Ordinal
                )
        );
        Assert.NotEqual(listed[0], listed[1]);
        Assert.IsType<WebhookEvent.Known>(listed[2]);
    }

    [Theory]
    [InlineData("events", "must be JSON: see line 1, byte 1")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{}", "events: must be a JSON array")]
    [InlineData("""{"events":{}}""", "events: must be a JSON array")]
    [InlineData("""{"events":null}""", "events: must be a JSON array")]
    public void What_is_no_message_of_gocardless_is_refused(string body, string fault) =>
        Assert.Equal(fault, Assert.Single(Listed.Faults("gocardless", body)));

    [Fact]
    public void A_thousand_events_are_believed_and_no_more()
    {
        Assert.Equal(1_000, Listed.Events("gocardless", Message([.. Enumerable.Repeat("0", 1_000)])).Count);
        Assert.Equal(
            "events: must have at most 1000 items",
            Assert.Single(Listed.Faults("gocardless", Message([.. Enumerable.Repeat("0", 1_001)])))
        );
    }
}
