namespace Aims.Functions.Tests;

/// <summary>Bodies as the providers send them, about payments that a test names.</summary>
internal static class WebhookBodies
{
    /// <summary>2026-12-01T04:00:00Z.</summary>
    private const long Created = 1_796_097_600;

    public static string Stripe(
        string payment,
        long cents,
        string invoice,
        string type = "payment_intent.succeeded",
        string metadata = ""
    ) =>
        $$"""
            {
              "id": "evt_{{payment}}", "object": "event", "api_version": "2026-06-24.dahlia", "created": {{Created}},
              "data": {"object": {
                "id": "{{payment}}", "object": "payment_intent", "amount": {{cents}}, "amount_received": {{cents}},
                "currency": "eur", "description": "Abonnement", "latest_charge": "py_1", "livemode": true,
                "metadata": {"invoice": "{{invoice}}"{{metadata}}}, "status": "succeeded"
              }, "previous_attributes": {"status": "processing"} },
              "livemode": true, "pending_webhooks": 1, "request": {"id": null}, "type": "{{type}}"
            }
            """;

    public static string StripeRefund(string payment, string refund, long cents) =>
        $$"""
            {
              "id": "evt_{{refund}}", "object": "event", "created": {{Created + 60}}, "type": "refund.created",
              "data": {"object": {
                "id": "re_{{refund}}", "object": "refund", "amount": {{cents}}, "charge": "py_1", "currency": "eur",
                "payment_intent": "{{payment}}", "reason": "requested_by_customer", "status": "succeeded"
              } }
            }
            """;

    public static string GoCardless(params string[] events) =>
        $$"""{"events":[{{string.Join(',', events)}}],"meta":{"webhook_id":"WB0001"} }""";

    public static string GoCardlessEvent(string payment, string action, long cents = 1, string invoice = "") =>
        $$"""
            {
              "id": "EV-{{payment}}-{{action}}", "created_at": "2026-12-01T04:00:00.404Z", "resource_type": "payments",
              "action": "{{action}}", "links": {"payment": "{{payment}}"},
              "details": {"origin": "bank", "cause": "payment_{{action}}", "scheme": "sepa_core"}, "metadata": {},
              "resource_metadata": {"invoice": "{{invoice}}", "amount_cents": "{{cents}}", "currency": "EUR"}
            }
            """;

    public static string Bank(params string[] events) => $$"""{"version":1,"events":[{{string.Join(',', events)}}]}""";

    public static string BankEvent(string payment, long cents, string remittance = "VIREMENT", string? iban = null)
    {
        var payer = iban is null ? "" : $$""","payerName":"Boulangerie Lefèvre","payerIban":"{{iban}}" """;
        return $$"""
            {"event":"E-{{payment}}","payment":"{{payment}}","kind":"received","bookedOn":"2026-12-01",
             "amountCents":{{cents}},"currency":"EUR","remittance":"{{remittance}}"{{payer}}}
            """;
    }

    public static string BankReversal(string payment, string reversal) =>
        $$"""
            {"event":"E-{{payment}}-{{reversal}}","payment":"{{payment}}","kind":"reversed","bookedOn":"2026-12-01",
             "reversal":"{{reversal}}","reason":"AM04"}
            """;
}
