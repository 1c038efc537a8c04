using System.Text.Json;

namespace Aims.Payments;

/// <summary>Events of a charge. The money of a charge that belongs to an intent is told by the intent.</summary>
internal static class StripeCharge
{
    /// <summary>A charge that is only authorised brings no money: its capture will.</summary>
    public static PaymentEvent? Succeeded(StripeEvent told) =>
        BelongsToIntent(told) || told.Object.Member("captured")?.ValueKind == JsonValueKind.False
            ? null
            : told.Received(told.ObjectId, "amount");

    public static PaymentEvent? Captured(StripeEvent told) =>
        BelongsToIntent(told)
            ? null
            : told.Received(told.ObjectId, told.Object.Has("amount_captured") ? "amount_captured" : "amount");

    /// <summary>What endpoints of older days tell of refunds: the sum of them so far, under one id.</summary>
    /// <remarks>
    /// The account takes the latest of one reversal id, and counts each refund under its own id, not this sum, as soon as it knows any:
    /// an endpoint may be subscribed to both families.
    /// </remarks>
    public static PaymentEvent Refunded(StripeEvent told) =>
        told.Reversed(
            told.Object.OptionalReference("payment_intent") ?? told.ObjectId,
            CumulativeRefund.Cumulative,
            "amount_refunded"
        );

    private static bool BelongsToIntent(StripeEvent told) => told.Object.Has("payment_intent");
}
