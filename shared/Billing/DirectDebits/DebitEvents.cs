namespace Aims.Billing;

/// <summary>What the payment of a direct debit is told. A function of the direct debit alone: told again, it says the same.</summary>
internal static class DebitEvents
{
    /// <summary>
    /// What undoes a payment by our own fault comes last: events of one day have the beginning of it as their time, and money that
    /// came on that day came before.
    /// </summary>
    private static readonly TimeSpan AfterTheMoney = TimeSpan.FromSeconds(1);

    /// <summary>All of them, in the order of time.</summary>
    public static IEnumerable<PaymentEvent> Of(FollowedDebit debit) =>
        [
            Submitted(debit),
            .. OfRejection(debit),
            .. debit.IsCollected ? [Collected(debit)] : (PaymentEvent[])[],
            .. OfReturn(debit),
        ];

    /// <summary>Those that say that it failed, in the order of time.</summary>
    public static IEnumerable<PaymentEvent> OfFailure(FollowedDebit debit) =>
        OfRejection(debit).Concat(OfReturn(debit));

    public static PaymentEvent Submitted(FollowedDebit debit) =>
        Of(debit, "submitted", PaymentEventKind.Pending, debit.SubmittedOn);

    public static PaymentEvent Collected(FollowedDebit debit) =>
        Of(debit, "collected", PaymentEventKind.Received, debit.Debit.CollectionDate) with
        {
            Amount = debit.Debit.Amount,
            Currency = PaymentEvent.Euro,
        };

    private static IEnumerable<PaymentEvent> OfRejection(FollowedDebit debit)
    {
        if (debit.Rejection is not { } told)
        {
            yield break;
        }

        yield return Rejected(debit, told);
        if (IsCorrected(debit, told))
        {
            yield return Of(debit, "rejected by our fault", PaymentEventKind.Withdrawn, told.On);
        }
    }

    private static IEnumerable<PaymentEvent> OfReturn(FollowedDebit debit)
    {
        if (debit.Return is not { } told)
        {
            yield break;
        }

        yield return Returned(debit, told);
        if (IsCorrected(debit, told))
        {
            yield return ReturnedByUs(debit, "returned by our fault", told);
        }
    }

    /// <summary>Whether it was told as failed on the payer's side, and turned out not to be.</summary>
    private static bool IsCorrected(FollowedDebit debit, DebitFailure told) => debit.IsOurFault && !told.IsOurs;

    private static PaymentEvent Rejected(FollowedDebit debit, DebitFailure told) =>
        Of(debit, "rejected", told.IsOurs ? PaymentEventKind.Withdrawn : PaymentEventKind.Failed, told.On) with
        {
            Reason = told.Reason,
        };

    private static PaymentEvent Returned(FollowedDebit debit, DebitFailure told) =>
        told.IsOurs
            ? ReturnedByUs(debit, "returned", told) with
            {
                Reason = told.Reason,
            }
            : Of(debit, "returned", PaymentEventKind.Reversed, told.On) with
            {
                Reversal = "return",
                Reason = told.Reason,
            };

    private static PaymentEvent ReturnedByUs(FollowedDebit debit, string eventId, DebitFailure told)
    {
        var happened = Of(debit, eventId, PaymentEventKind.Withdrawn, told.On);
        return happened with { At = happened.At + AfterTheMoney };
    }

    private static PaymentEvent Of(FollowedDebit debit, string eventId, PaymentEventKind kind, DateOnly day) =>
        PaymentEvent.Of(debit.Debit.Id.Payment, eventId, kind, ParisCalendar.StartOf(day)) with
        {
            Documents = [debit.Debit.Id.Document],
            EndToEndId = debit.Debit.Id.ToString(),
            Payer = new Payer(debit.Debit.Debtor, debit.Debit.Mandate.Iban, debit.Debit.Mandate.Reference),
        };
}
