namespace Aims.Payments.Tests;

/// <summary>Bodies as Stripe sends them, with the many members that we do not ask for.</summary>
public static class StripeBodies
{
    /// <summary>2026-12-04T08:00:00Z.</summary>
    public const long Created = 1_796_371_200;

    private const string Intent = """
        {
          "id": "pi_3SaQ1KLkdIwHu7ix0Y2w8hVb", "object": "payment_intent", "amount": 15480, "amount_capturable": 0,
          "amount_details": {"tip": {}}, "amount_received": 15480, "application": null, "application_fee_amount": null,
          "automatic_payment_methods": null, "canceled_at": null, "cancellation_reason": null,
          "capture_method": "automatic_async", "client_secret": "pi_3SaQ1KLkdIwHu7ix0Y2w8hVb_secret_x",
          "confirmation_method": "automatic", "created": 1796112000, "currency": "eur", "customer": "cus_TXbC8Yb2pQ",
          "description": "Facture F2026-000123", "excluded_payment_method_types": null, "last_payment_error": null,
          "latest_charge": "py_3SaQ1KLkdIwHu7ix0kL2", "livemode": true,
          "metadata": {"invoice": "F2026-000123, F2026-000124 draft F2026-000123", "contract": "C-0042"}, "next_action": null,
          "on_behalf_of": null, "payment_method": "pm_1SaQ1J", "payment_method_configuration_details": null,
          "payment_method_options": {"sepa_debit": {"mandate_options": {}}}, "payment_method_types": ["sepa_debit"],
          "processing": null, "receipt_email": null, "review": null, "setup_future_usage": null, "shipping": null,
          "source": null, "statement_descriptor": null, "status": "succeeded", "transfer_data": null, "transfer_group": null
        }
        """;

    private const string Charge = """
        {
          "id": "ch_3SaQ1KLkdIwHu7ix0charge", "object": "charge", "amount": 15480, "amount_captured": 15480,
          "amount_refunded": 0, "balance_transaction": "txn_3SaQ1K", "billing_details": {"address": {"city": null,
          "country": "FR"}, "email": "compta@exemple.fr", "name": "Boulangerie Martin", "phone": null},
          "calculated_statement_descriptor": "AIMS", "captured": true, "created": 1796371199, "currency": "eur",
          "customer": "cus_TXbC8Yb2pQ", "description": "Facture F2026-000123", "disputed": false, "failure_code": null,
          "fraud_details": {}, "livemode": true, "metadata": {"invoice": "F2026-000123"},
          "outcome": {"network_status": "approved_by_network", "risk_level": "normal", "type": "authorized"}, "paid": true,
          "payment_intent": null, "payment_method_details": {"card": {"brand": "visa", "last4": "4242"}, "type": "card"},
          "receipt_url": "https://pay.stripe.com/receipts/x", "refunded": false, "status": "succeeded"
        }
        """;

    private const string Refund = """
        {
          "id": "re_3SaQ1KLkdIwHu7ix0refund", "object": "refund", "amount": 5000, "balance_transaction": "txn_1",
          "charge": "ch_3SaQ1KLkdIwHu7ix0charge", "created": 1796371199, "currency": "eur",
          "destination_details": {"card": {"type": "refund"}, "type": "card"}, "metadata": {},
          "payment_intent": "pi_3SaQ1KLkdIwHu7ix0Y2w8hVb", "reason": "requested_by_customer", "receipt_number": null,
          "source_transfer_reversal": null, "status": "succeeded", "transfer_reversal": null
        }
        """;

    private const string Dispute = """
        {
          "id": "du_1SaQ1KLkdIwHu7ixdispute", "object": "dispute", "amount": 15480, "balance_transactions": [],
          "charge": "py_3SaQ1KLkdIwHu7ix0kL2", "created": 1796371199, "currency": "eur", "enhanced_eligibility_types": [],
          "evidence": {"customer_name": null}, "evidence_details": {"due_by": null, "submission_count": 0},
          "is_charge_refundable": false, "livemode": true, "metadata": {}, "network_reason_code": "MD06",
          "payment_intent": "pi_3SaQ1KLkdIwHu7ix0Y2w8hVb", "payment_method_details": {"type": "sepa_debit"},
          "reason": "debit_not_authorized", "status": "lost"
        }
        """;

    public static string OfIntent(string type, params (string Path, string Value)[] edits) =>
        Event(type, Intent, edits);

    public static string OfCharge(string type, params (string Path, string Value)[] edits) =>
        Event(type, Charge, edits);

    public static string OfRefund(string type, params (string Path, string Value)[] edits) =>
        Event(type, Refund, edits);

    public static string OfDispute(string type, params (string Path, string Value)[] edits) =>
        Event(type, Dispute, edits);

    private static string Event(string type, string about, (string Path, string Value)[] edits) =>
        $$"""
            {
              "id": "evt_3SaQ1KLkdIwHu7ix0aBc", "object": "event", "api_version": "2026-06-24.dahlia",
              "created": {{Created}}, "data": {"object": {{about}}, "previous_attributes": {"status": "processing"} },
              "livemode": true, "pending_webhooks": 2,
              "request": {"id": null, "idempotency_key": "9f86d081-884c"}, "type": "{{type}}"
            }
            """
        // An edit of the object needs no data.object before it; one of the event begins with a dot.
        .With([.. edits.Select(edit => (Full(edit.Path), edit.Value))]);

    private static string Full(string path) => path.StartsWith('.') ? path[1..] : "data.object." + path;
}
