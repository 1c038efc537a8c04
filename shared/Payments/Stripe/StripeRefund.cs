namespace Aims.Payments;

/// <summary>Events of one refund. Its status says whether the money goes back, whichever of the types tells it.</summary>
internal static class StripeRefund
{
    public static PaymentEvent? Told(StripeEvent told)
    {
        switch (told.Object.Text("status"))
        {
            case "succeeded" or "pending" or "requires_action":
                return told.Reversed(told.PaymentOfObject, ReversalOf(told), "amount");
            case "failed" or "canceled":
                return told.Withdrawn(told.PaymentOfObject, ReversalOf(told));
            default:
                told.Object.Add("status", "must be the status of a refund");
                return null;
        }
    }

    /// <summary>
    /// Refunds of bank debits are named <c>pyr_…</c>: behind the prefix the account still knows them from the sum of all refunds.
    /// </summary>
    private static string ReversalOf(StripeEvent told)
    {
        var id = told.ObjectId;
        return id.StartsWith(CumulativeRefund.RefundPrefix, StringComparison.Ordinal)
            ? id
            : CumulativeRefund.RefundPrefix + id;
    }
}
