namespace Aims.Billing;

/// <summary>Ids of reversals that Stripe tells in two ways: each refund under its own id, or the sum of them under one.</summary>
public static class CumulativeRefund
{
    /// <summary>The sum of all refunds so far; ignored once any refund is known by itself.</summary>
    public const string Cumulative = "refunded";

    /// <summary>How the id of one refund begins.</summary>
    public const string RefundPrefix = "re_";
}
