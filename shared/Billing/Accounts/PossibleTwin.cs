namespace Aims.Billing;

/// <summary>Two payments that may be the same money: a transfer entered by hand and the bank's own news of it.</summary>
/// <remarks>Never merged by itself, for a customer may well pay twice: a person looks, and reverses the one entered by hand.</remarks>
/// <param name="ByHand">What accounting entered.</param>
/// <param name="ByBank">What the bank reported.</param>
/// <param name="Amount">Their amount.</param>
public sealed record PossibleTwin(PaymentId ByHand, PaymentId ByBank, Money Amount)
{
    /// <summary>A weekend and a day: how far apart the two days may be.</summary>
    private const int MostDaysApart = 3;

    /// <summary>The pairs of an account: same amount, days close together, both still here; each payment in one pair only.</summary>
    public static IEnumerable<PossibleTwin> In(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        var reported = settlement.Payments.Where(payment => payment.Id.Source == PaymentSource.Bank).ToList();
        foreach (var entered in settlement.Payments.Where(payment => payment.Id.Source == PaymentSource.Transfer))
        {
            if (reported.Find(payment => AreAlike(payment, entered)) is { } twin)
            {
                reported.Remove(twin);
                yield return new PossibleTwin(entered.Id, twin.Id, entered.Net);
            }
        }
    }

    private static bool AreAlike(SettledPayment one, SettledPayment other) =>
        one.Net == other.Net
        && one.Net > Money.Zero
        && Math.Abs(one.Share.Movements[0].Day.DayNumber - other.Share.Movements[0].Day.DayNumber) <= MostDaysApart;
}
