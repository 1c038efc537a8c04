using Aims.Testing;

namespace Aims.Billing.Tests.DirectDebits;

/// <summary>F2026-000123, 154.80 EUR, in a file of 10 December for 15 December 2026.</summary>
internal static class SampleDebit
{
    public static FollowedDebit Submitted { get; } = Of("F2026-000123-1");

    public static FollowedDebit Of(string id) =>
        FollowedDebit.Submitted(
            new DirectDebit(
                EndToEndId.Parse(id),
                new ContractId("C-0001"),
                new Money(15_480),
                A.Day("2026-12-15"),
                SequenceType.Recurrent,
                A.Mandate,
                null,
                "Boulangerie Lefèvre"
            ),
            "SDD-20261210-CORE-01",
            A.Day("2026-12-10")
        );

    public static DebitNews Collected(string day = "2026-12-15") => new(DebitNewsKind.Collected, A.Day(day), null);

    public static DebitNews Rejected(string? reason, string day = "2026-12-14") =>
        new(DebitNewsKind.Rejected, A.Day(day), reason);

    public static DebitNews Returned(string? reason, string day = "2026-12-18") =>
        new(DebitNewsKind.Returned, A.Day(day), reason);

    /// <summary>Hears all of it, in that order; every event goes to the payment as it is told.</summary>
    public static (FollowedDebit Debit, Payment Payment) Hear(FollowedDebit debit, params IEnumerable<DebitNews> news)
    {
        var payment = With(Payment.Of(debit.Debit.Id.Payment), Following.Submitted(debit));
        foreach (var told in news)
        {
            var heard = Following.Hear(debit, told);
            debit = heard.After;
            payment = heard.Events.Aggregate(payment, With);
        }

        return (debit, payment);
    }

    /// <summary>Takes an event; one that the register of payments would refuse fails the test.</summary>
    public static Payment With(Payment payment, PaymentEvent happened) =>
        payment.With(happened) switch
        {
            PaymentChange.Added added => added.Payment,
            PaymentChange.Known => payment,
            PaymentChange.Refused refused => throw new InvalidOperationException(refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
