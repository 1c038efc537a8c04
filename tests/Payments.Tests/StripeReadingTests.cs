using static Aims.Payments.Tests.StripeBodies;

namespace Aims.Payments.Tests;

/// <summary>What each of Stripe's events says about a payment.</summary>
public sealed class StripeReadingTests
{
    private const string Intent = "stripe:pi_3SaQ1KLkdIwHu7ix0Y2w8hVb";
    private const string Charge = "stripe:ch_3SaQ1KLkdIwHu7ix0charge";

    private static PaymentEvent Known(string body) => Listed.Known("stripe", body);

    private static PaymentEvent Of(string payment, PaymentEventKind kind) =>
        PaymentEvent.Of(
            PaymentId.Parse(payment),
            "evt_3SaQ1KLkdIwHu7ix0aBc",
            kind,
            new DateTimeOffset(2026, 12, 4, 8, 0, 0, TimeSpan.Zero)
        );

    private static PaymentEvent Back(string payment, string reversal, long cents, string? reason) =>
        Of(payment, PaymentEventKind.Reversed) with
        {
            Amount = new Money(cents),
            Currency = "EUR",
            Reversal = reversal,
            Reason = reason,
        };

    [Fact]
    public void A_debit_in_process_is_pending() =>
        Assert.Equal(
            Of(Intent, PaymentEventKind.Pending),
            Known(OfIntent("payment_intent.processing", ("status", "\"processing\""), ("amount_received", "0")))
        );

    [Fact]
    public void A_payment_that_succeeded_is_received_with_the_documents_it_names() =>
        Assert.Equal(
            Of(Intent, PaymentEventKind.Received) with
            {
                Amount = new Money(15_480),
                Currency = "EUR",
                Documents = [DocumentNumber.Parse("F2026-000123"), DocumentNumber.Parse("F2026-000124")],
                Text = "Facture F2026-000123",
            },
            Known(OfIntent("payment_intent.succeeded"))
        );

    [Theory]
    [InlineData("9000", 9_000)]
    [InlineData("null", 15_480)]
    [InlineData("-", 15_480)]
    public void What_was_received_counts_and_what_was_asked_only_without_it(string received, long cents) =>
        Assert.Equal(
            new Money(cents),
            Known(OfIntent("payment_intent.succeeded", ("amount_received", received))).Amount
        );

    [Theory]
    [InlineData(
        """{"code":"charge_declined","decline_code":"insufficient_funds","type":"card_error"}""",
        "charge_declined"
    )]
    [InlineData("""{"decline_code":"insufficient_funds"}""", "insufficient_funds")]
    [InlineData("""{"code":7}""", null)]
    [InlineData("null", null)]
    public void A_payment_that_failed_says_why(string error, string? reason) =>
        Assert.Equal(
            Of(Intent, PaymentEventKind.Failed) with
            {
                Reason = reason,
            },
            Known(OfIntent("payment_intent.payment_failed", ("last_payment_error", error)))
        );

    [Fact]
    public void A_payment_that_is_canceled_failed() =>
        Assert.Equal(
            Of(Intent, PaymentEventKind.Failed) with
            {
                Reason = "abandoned",
            },
            Known(OfIntent("payment_intent.canceled", ("cancellation_reason", "\"abandoned\"")))
        );

    [Fact]
    public void A_charge_without_intent_is_a_payment_of_its_own()
    {
        var received = Of(Charge, PaymentEventKind.Received) with
        {
            Amount = new Money(15_480),
            Currency = "EUR",
            Documents = [DocumentNumber.Parse("F2026-000123")],
            Text = "Facture F2026-000123",
        };
        Assert.Equal(received, Known(OfCharge("charge.succeeded")));
        Assert.Equal(received, Known(OfCharge("charge.succeeded", ("payment_intent", "-"), ("captured", "-"))));
        Assert.Equal(
            received with
            {
                Amount = new Money(9_000),
            },
            Known(OfCharge("charge.captured", ("amount_captured", "9000")))
        );
    }

    [Fact]
    public void A_charge_of_an_intent_or_one_that_is_only_authorised_brings_no_money()
    {
        Assert.Empty(Events(OfCharge("charge.succeeded", ("payment_intent", "\"pi_1\""))));
        Assert.Empty(Events(OfCharge("charge.captured", ("payment_intent", "\"pi_1\""))));
        Assert.Empty(Events(OfCharge("charge.succeeded", ("captured", "false"))));
        static EquatableList<WebhookEvent> Events(string body) => Listed.Events("stripe", body);
    }

    [Theory]
    [InlineData("refund.created", "pending")]
    [InlineData("refund.created", "succeeded")]
    [InlineData("refund.updated", "requires_action")]
    [InlineData("charge.refund.updated", "succeeded")]
    public void A_refund_that_goes_its_way_is_a_reversal(string type, string status) =>
        Assert.Equal(
            Back(Intent, "re_3SaQ1KLkdIwHu7ix0refund", 5_000, "requested_by_customer"),
            Known(OfRefund(type, ("status", $"\"{status}\"")))
        );

    [Theory]
    [InlineData("refund.failed", "failed", "\"lost_or_stolen_card\"", "lost_or_stolen_card")]
    [InlineData("charge.refund.updated", "canceled", "null", "canceled")]
    public void A_refund_that_fails_is_withdrawn(string type, string status, string failure, string reason) =>
        Assert.Equal(
            Of(Intent, PaymentEventKind.ReversalWithdrawn) with
            {
                Reversal = "re_3SaQ1KLkdIwHu7ix0refund",
                Reason = reason,
            },
            Known(OfRefund(type, ("status", $"\"{status}\""), ("failure_reason", failure)))
        );

    [Fact]
    public void A_refund_without_intent_is_of_its_charge() =>
        Assert.Equal(Charge, Known(OfRefund("refund.created", ("payment_intent", "null"))).Payment.ToString());

    [Fact]
    public void An_object_in_the_place_of_its_id_is_understood() =>
        Assert.Equal(
            "stripe:pi_7",
            Known(OfRefund("refund.created", ("payment_intent", """{"id":"pi_7","object":"payment_intent"}""")))
                .Payment.ToString()
        );

    [Fact]
    public void A_refund_of_a_bank_debit_is_still_known_from_the_sum_of_refunds()
    {
        var reversal = Known(OfRefund("refund.created", ("id", "\"pyr_1SaQ\""))).Reversal;
        Assert.StartsWith(CumulativeRefund.RefundPrefix, reversal, StringComparison.Ordinal);
        Assert.Equal("re_pyr_1SaQ", reversal);
    }

    [Fact]
    public void The_refunds_of_an_older_endpoint_are_one_sum_under_one_id()
    {
        Assert.Equal(
            Back(Charge, CumulativeRefund.Cumulative, 7_000, null),
            Known(OfCharge("charge.refunded", ("amount_refunded", "7000")))
        );
        Assert.Equal(
            Back("stripe:pi_1", CumulativeRefund.Cumulative, 7_000, null),
            Known(OfCharge("charge.refunded", ("amount_refunded", "7000"), ("payment_intent", "\"pi_1\"")))
        );
    }

    [Theory]
    [InlineData("charge.dispute.created", "needs_response")]
    [InlineData("charge.dispute.created", "lost")]
    [InlineData("charge.dispute.funds_withdrawn", "needs_response")]
    [InlineData("charge.dispute.closed", "lost")]
    public void A_dispute_takes_the_money_back(string type, string status) =>
        Assert.Equal(
            Back(Intent, "du_1SaQ1KLkdIwHu7ixdispute", 15_480, "debit_not_authorized"),
            Known(OfDispute(type, ("status", $"\"{status}\"")))
        );

    [Theory]
    [InlineData("charge.dispute.closed", "won")]
    [InlineData("charge.dispute.closed", "warning_closed")]
    [InlineData("charge.dispute.funds_reinstated", "won")]
    public void A_dispute_that_is_won_gives_it_again(string type, string status) =>
        Assert.Equal(
            Of(Intent, PaymentEventKind.ReversalWithdrawn) with
            {
                Reversal = "du_1SaQ1KLkdIwHu7ixdispute",
                Reason = status,
            },
            Known(OfDispute(type, ("status", $"\"{status}\"")))
        );

    [Theory]
    [InlineData("warning_needs_response")]
    [InlineData("warning_under_review")]
    public void An_inquiry_moves_no_money(string status) =>
        Assert.Empty(Listed.Events("stripe", OfDispute("charge.dispute.created", ("status", $"\"{status}\""))));

    [Theory]
    [InlineData("customer.created")]
    [InlineData("payment_intent.created")]
    [InlineData("charge.failed")]
    [InlineData("payout.paid")]
    [InlineData("Payment_Intent.Succeeded")]
    public void Other_events_are_not_listed(string type)
    {
        Assert.Empty(Listed.Events("stripe", OfIntent(type)));
        Assert.Empty(Listed.Events("stripe", OfIntent(type, (".id", "null"), (".created", "-"))));
    }

    [Theory]
    [InlineData("\"2019-01-01\"")]
    [InlineData("\"2099-01-01.future\"")]
    [InlineData("null")]
    [InlineData("-")]
    [InlineData("[7]")]
    public void Any_api_release_is_read(string version) =>
        Assert.Equal(
            Known(OfIntent("payment_intent.succeeded")),
            Known(OfIntent("payment_intent.succeeded", (".api_version", version)))
        );

    [Fact]
    public void The_published_vector_is_an_event_that_does_not_concern_us() =>
        Assert.Empty(Listed.Events("stripe", Vector.Stripe.Body));

    [Theory]
    [InlineData("amount_received", "0", "data.object.amount_received: must be a whole number of cents above zero")]
    [InlineData("amount_received", "-1", "data.object.amount_received: must be a whole number of cents above zero")]
    [InlineData("amount_received", "154.8", "data.object.amount_received: must be a whole number of cents above zero")]
    [InlineData("amount_received", "1.5e4", "data.object.amount_received: must be a whole number of cents above zero")]
    [InlineData(
        "amount_received",
        "\"15480\"",
        "data.object.amount_received: must be a whole number of cents above zero"
    )]
    [InlineData(
        "amount_received",
        "10000000001",
        "data.object.amount_received: must be a whole number of cents above zero"
    )]
    [InlineData("amount_received", "1e400", "data.object.amount_received: must be a whole number of cents above zero")]
    [InlineData("currency", "null", "data.object.currency: must be a currency such as EUR")]
    [InlineData("currency", "\"euro\"", "data.object.currency: must be a currency such as EUR")]
    [InlineData("currency", "\"€€€\"", "data.object.currency: must be a currency such as EUR")]
    [InlineData("id", "\"pi/../1\"", "data.object.id: must have 1 to 100 of the characters A-Z a-z 0-9 - _ .")]
    [InlineData("id", "-", "data.object.id: must have 1 to 100 of the characters A-Z a-z 0-9 - _ .")]
    [InlineData(".created", "-", "created: must be seconds since 1970, of a year from 2000 to 2099")]
    [InlineData(".created", "1796371200000", "created: must be seconds since 1970, of a year from 2000 to 2099")]
    [InlineData(".created", "\"2026-12-04\"", "created: must be seconds since 1970, of a year from 2000 to 2099")]
    public void Facts_that_cannot_be_used_are_named_with_the_event(string path, string value, string reason) =>
        Assert.Equal(
            new WebhookEvent.Unreadable("evt_3SaQ1KLkdIwHu7ix0aBc", reason),
            Listed.Unreadable("stripe", OfIntent("payment_intent.succeeded", (path, value)))
        );

    [Fact]
    public void All_that_is_wrong_is_named_at_once() =>
        Assert.Equal(
            "data.object.amount: must be a whole number of cents above zero; data.object.currency: must be a currency such as EUR",
            Listed.Unreadable("stripe", OfRefund("refund.created", ("amount", "null"), ("currency", "7"))).Reason
        );

    [Fact]
    public void A_refund_or_dispute_that_ends_in_an_unknown_way_is_for_a_person()
    {
        Assert.Contains(
            "data.object.status",
            Listed.Unreadable("stripe", OfRefund("refund.updated", ("status", "\"new_way\""))).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "data.object.status",
            Listed.Unreadable("stripe", OfDispute("charge.dispute.closed", ("status", "-"))).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "data.object.charge",
            Listed
                .Unreadable("stripe", OfDispute("charge.dispute.created", ("payment_intent", "-"), ("charge", "-")))
                .Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("-")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"../../evt\"")]
    public void An_event_without_usable_id_has_a_name_that_is_the_same_each_time(string id)
    {
        var body = OfIntent("payment_intent.succeeded", (".id", id));
        var unreadable = Listed.Unreadable("stripe", body);
        Assert.Matches("^unnamed-[0-9a-f]{32}$", unreadable.EventId);
        Assert.Equal(unreadable, Listed.Unreadable("stripe", body));
    }

    [Fact]
    public void Another_currency_is_left_to_whoever_keeps_accounts() =>
        Assert.Equal("USD", Known(OfIntent("payment_intent.succeeded", ("currency", "\"usd\""))).Currency);

    [Fact]
    public void Texts_are_cut_and_cleaned_but_never_within_a_character()
    {
        var tooLong = new string('a', PaymentEvent.LongestText - 1) + "😀";
        Assert.Equal(new string('a', PaymentEvent.LongestText - 1), Text(tooLong));
        Assert.Equal("line two", Text("\tline\ntwo\u0085"));
        Assert.Null(Text(" \n "));
        static string? Text(string text) =>
            Known(
                OfIntent("payment_intent.succeeded", ("description", System.Text.Json.JsonSerializer.Serialize(text)))
            ).Text;
    }

    [Fact]
    public void A_text_cut_within_a_character_by_others_does_not_hide_the_money()
    {
        var body = OfIntent("payment_intent.succeeded");
        var halved = body.Replace("\"Facture F2026-000123\"", "\"Merci \\ud83d\"", StringComparison.Ordinal);
        Assert.Equal("Merci \uFFFD", Known(halved).Text);
        halved = body.Replace(
            "\"Facture F2026-000123\"",
            "\"\\\\ud83d \\ud83d\\ude00 \\ude00\"",
            StringComparison.Ordinal
        );
        Assert.Equal("\\ud83d 😀 \uFFFD", Known(halved).Text);
        halved = body.Replace("\"metadata\"", "\"\\ud83d\":1,\"metadata\"", StringComparison.Ordinal);
        Assert.Equal(new Money(15_480), Known(halved).Amount);
    }

    [Theory]
    [InlineData("", "must be JSON: see line 1, byte 1")]
    [InlineData("{", "must be JSON: see line 1, byte 2")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("{}", "object: must be event: the endpoint has to send snapshot payloads, not thin ones")]
    [InlineData(
        """{"object":"v2.core.event","type":"v1.payment_intent.succeeded"}""",
        "object: must be event: the endpoint has to send snapshot payloads, not thin ones"
    )]
    [InlineData("""{"object":"event","type":7}""", "type: must be a text")]
    [InlineData(
        """{"object":"event","type":"charge.succeeded","data":{"object":[]}}""",
        "data.object: must be a JSON object"
    )]
    [InlineData("""{"object":"event","type":"customer.created","data":7}""", "data.object: must be a JSON object")]
    public void What_is_no_event_of_stripe_is_refused(string body, string fault) =>
        Assert.Equal(fault, Assert.Single(Listed.Faults("stripe", body)));

    [Fact]
    public void The_decision_page_says_what_to_subscribe_to()
    {
        var page = File.ReadAllText(
            Path.Combine(Aims.Testing.Repository.Root, "docs", "decisions", "0008-payment-providers.md")
        );
        Assert.All(StripeEventTypes.All, type => Assert.Contains($"`{type}`", page, StringComparison.Ordinal));
    }
}
