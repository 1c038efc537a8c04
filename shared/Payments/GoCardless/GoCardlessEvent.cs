namespace Aims.Payments;

/// <summary>One event of GoCardless, about a payment.</summary>
internal static class GoCardlessEvent
{
    /// <summary>A payment is charged back whole, once at a time.</summary>
    private const string Chargeback = "chargeback";

    /// <summary>What it says; null when it is about something else, or moves no money of ours.</summary>
    public static PaymentEvent? Read(ProviderFields fields)
    {
        if (fields.NeededText("resource_type") != "payments" || KindOf(fields.NeededText("action")) is not { } kind)
        {
            return null;
        }

        var payment = new PaymentId(PaymentSource.GoCardless, fields.Within("links").Reference("payment"));
        var happened = PaymentEvent.Of(payment, fields.Reference("id"), kind, fields.Instant("created_at"));
        return kind switch
        {
            PaymentEventKind.Received or PaymentEventKind.Settled => GoCardlessMetadata.Complete(happened, fields),
            PaymentEventKind.Failed => happened with { Reason = ReasonOf(fields) },
            PaymentEventKind.Reversed or PaymentEventKind.ReversalWithdrawn => happened with
            {
                Reversal = Chargeback,
                Reason = ReasonOf(fields),
            },
            _ => happened,
        };
    }

    /// <summary>chargeback_settled, late_failure_settled and surcharge_fee_debited are between GoCardless and us: the payer's money moved before.</summary>
    private static PaymentEventKind? KindOf(string action) =>
        action switch
        {
            "created" or "submitted" or "customer_approval_granted" or "resubmission_requested" =>
                PaymentEventKind.Pending,
            "confirmed" => PaymentEventKind.Received,
            "paid_out" => PaymentEventKind.Settled,
            "failed" or "cancelled" or "customer_approval_denied" => PaymentEventKind.Failed,
            "charged_back" => PaymentEventKind.Reversed,
            "chargeback_cancelled" => PaymentEventKind.ReversalWithdrawn,
            _ => null,
        };

    /// <summary><c>insufficient_funds AM04</c>: the cause is the same for every scheme, the code is the bank's.</summary>
    private static string? ReasonOf(ProviderFields fields)
    {
        var details = fields.Within("details");
        return CleanText.Of($"{details.Text("cause", 100)} {details.Text("reason_code", 50)}", 200);
    }
}
