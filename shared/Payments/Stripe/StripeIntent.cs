namespace Aims.Payments;

/// <summary>Events of a payment intent: one payment, with its attempts.</summary>
internal static class StripeIntent
{
    public static PaymentEvent Processing(StripeEvent told) => told.Of(told.ObjectId, PaymentEventKind.Pending);

    /// <summary>A partial capture receives less than was asked.</summary>
    public static PaymentEvent Succeeded(StripeEvent told) =>
        told.Received(told.ObjectId, told.Object.Has("amount_received") ? "amount_received" : "amount");

    public static PaymentEvent Failed(StripeEvent told)
    {
        var error = told.Object.Within("last_payment_error");
        return told.Of(told.ObjectId, PaymentEventKind.Failed) with
        {
            Reason = error.Text("code") ?? error.Text("decline_code"),
        };
    }

    public static PaymentEvent Canceled(StripeEvent told) =>
        told.Of(told.ObjectId, PaymentEventKind.Failed) with
        {
            Reason = told.Object.Text("cancellation_reason"),
        };
}
