namespace Aims.Payments;

/// <summary>Events of a dispute; a SEPA debit that its payer takes back is one too.</summary>
internal static class StripeDispute
{
    /// <summary>An inquiry (<c>warning_…</c>) moves no money.</summary>
    public static PaymentEvent? Created(StripeEvent told) =>
        told.Object.Text("status")?.StartsWith("warning_", StringComparison.Ordinal) == true ? null : Back(told);

    public static PaymentEvent FundsWithdrawn(StripeEvent told) => Back(told);

    public static PaymentEvent FundsReinstated(StripeEvent told) => told.Withdrawn(told.PaymentOfObject, told.ObjectId);

    public static PaymentEvent? Closed(StripeEvent told)
    {
        switch (told.Object.Text("status"))
        {
            case "lost":
                return Back(told);
            case "won" or "warning_closed":
                return told.Withdrawn(told.PaymentOfObject, told.ObjectId);
            default:
                told.Object.Add("status", "must be how a dispute ends: won, lost or warning_closed");
                return null;
        }
    }

    private static PaymentEvent Back(StripeEvent told) => told.Reversed(told.PaymentOfObject, told.ObjectId, "amount");
}
