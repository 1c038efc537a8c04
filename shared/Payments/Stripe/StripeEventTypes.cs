using System.Collections.Frozen;

namespace Aims.Payments;

/// <summary>The types of Stripe's events that concern us: what an endpoint has to be subscribed to.</summary>
public static class StripeEventTypes
{
    private static readonly FrozenDictionary<string, Func<StripeEvent, PaymentEvent?>> Readers = new Dictionary<
        string,
        Func<StripeEvent, PaymentEvent?>
    >(StringComparer.Ordinal)
    {
        ["payment_intent.processing"] = StripeIntent.Processing,
        ["payment_intent.succeeded"] = StripeIntent.Succeeded,
        ["payment_intent.payment_failed"] = StripeIntent.Failed,
        ["payment_intent.canceled"] = StripeIntent.Canceled,
        ["charge.succeeded"] = StripeCharge.Succeeded,
        ["charge.captured"] = StripeCharge.Captured,
        ["charge.refunded"] = StripeCharge.Refunded,
        ["refund.created"] = StripeRefund.Told,
        ["refund.updated"] = StripeRefund.Told,
        ["refund.failed"] = StripeRefund.Told,
        ["charge.refund.updated"] = StripeRefund.Told,
        ["charge.dispute.created"] = StripeDispute.Created,
        ["charge.dispute.funds_withdrawn"] = StripeDispute.FundsWithdrawn,
        ["charge.dispute.funds_reinstated"] = StripeDispute.FundsReinstated,
        ["charge.dispute.closed"] = StripeDispute.Closed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Readers.Keys;

    internal static Func<StripeEvent, PaymentEvent?>? ReaderOf(string type) => Readers.GetValueOrDefault(type);
}
