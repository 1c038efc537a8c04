using Aims.Billing;

namespace Aims.Functions;

/// <summary>That a refund was paid: <c>POST /refunds/{id}/paid</c>.</summary>
/// <param name="PaidOn">The day of the transfer.</param>
/// <param name="Reference">Accounting's reference of it.</param>
internal sealed record RefundPayment(DateOnly PaidOn, string Reference)
{
    private const int LongestReference = 140;

    /// <summary>Reads a body, or every fault.</summary>
    public static Checked<RefundPayment> Read(WriteRequest write, Refund refund, DateOnly today) =>
        write.Read(json => JsonFields.Read(json, fields => Read(fields, refund, today)));

    /// <summary>Whether a refund was paid so.</summary>
    public bool IsDoneBy(Refund refund) => refund.PaidOn == PaidOn && refund.Reference == Reference;

    private static RefundPayment Read(JsonFields fields, Refund refund, DateOnly today)
    {
        var paidOn = fields.Date("paidOn");
        if (paidOn > today)
        {
            fields.Add("paidOn", "must not be after today");
        }

        if (paidOn != default && paidOn < refund.DecidedOn)
        {
            fields.Add("paidOn", $"must not be before the day it was decided on, {refund.DecidedOn.ToIso()}");
        }

        return new RefundPayment(paidOn, fields.Text("reference", LongestReference));
    }
}
