namespace Aims.Payments.Tests;

/// <summary>Bodies as GoCardless sends them, with the members that we do not ask for.</summary>
public static class GoCardlessBodies
{
    /// <summary>One event about a payment; edits are of that event.</summary>
    public static string OfPayment(string action, params (string Path, string Value)[] edits) =>
        Message(Payment(action).With(edits));

    /// <summary>One event about a payment, alone.</summary>
    public static string Payment(string action) =>
        $$"""
            {
              "id": "EV01K3X8WJ2M5N", "created_at": "2026-12-04T08:15:30.404Z", "resource_type": "payments",
              "action": "{{action}}", "links": {"payment": "PM01K3X8WHY7ZQ", "organisation": "OR000123"},
              "details": {"origin": "bank", "cause": "insufficient_funds", "scheme": "sepa_core", "reason_code": "AM04",
                "description": "The customer's account had insufficient funds.", "will_attempt_retry": false,
                "bank_account_id": "BA0001"},
              "metadata": {}, "resource_metadata": {"contract": "C-0042"}
            }
            """;

    /// <summary>A message with these events.</summary>
    public static string Message(params string[] events) =>
        $$"""{"events":[{{string.Join(',', events)}}],"meta":{"webhook_id":"WB01K3X8WK"} }""";
}
