namespace Aims.Billing;

/// <summary>Decides what news of a direct debit mean. The first outcome told wins; the same told again changes nothing.</summary>
/// <remarks>
/// Pure, and free of order: whatever the order and number of times of the same news, a direct debit ends in the same state, its
/// payment with the same money. A reason that is told later may say more: it refines what is done, and never an event that was told,
/// because the register of payments refuses an event with other facts. When it turns out to be our own fault, one more event says so.
/// </remarks>
public static class Following
{
    /// <summary>Takes one piece of news.</summary>
    /// <param name="debit">The direct debit, and what was told of it so far.</param>
    /// <param name="news">What a bank file says; whoever read it made sure that it is of this direct debit and its amount.</param>
    public static DebitHeard Hear(FollowedDebit debit, DebitNews news)
    {
        ArgumentNullException.ThrowIfNull(debit);
        ArgumentNullException.ThrowIfNull(news);
        if (news.Kind == DebitNewsKind.Collected)
        {
            var collected = debit with { IsCollected = true };
            return new DebitHeard(collected, [DebitEvents.Collected(collected)], null, null);
        }

        var reason = ReturnReasons.MorePrecise(debit.Reason, news.Reason);
        var isOurs = debit.IsOurFault || news.IsOurFault || ReturnReasons.Of(reason).IsOurFault;
        var failure = new DebitFailure(DayOf(debit, news), reason, isOurs);
        var isRejection = news.Kind == DebitNewsKind.Rejected;
        var after = debit with
        {
            Rejection = debit.Rejection ?? (isRejection ? failure : null),
            Return = debit.Return ?? (isRejection ? null : failure),
            Reason = reason,
            IsOurFault = isOurs,
        };
        return new DebitHeard(after, [.. DebitEvents.OfFailure(after)], BlockOf(after), ForPerson(after));
    }

    /// <summary>All that the payment of a direct debit was told or is to be told, in the order of time.</summary>
    public static IEnumerable<PaymentEvent> EventsOf(FollowedDebit debit)
    {
        ArgumentNullException.ThrowIfNull(debit);
        return DebitEvents.Of(debit);
    }

    /// <summary>What the payment is told when the direct debit leaves: it is on its way (R11).</summary>
    public static PaymentEvent Submitted(FollowedDebit debit)
    {
        ArgumentNullException.ThrowIfNull(debit);
        return DebitEvents.Submitted(debit);
    }

    /// <summary>Why it failed and what is done about it, as far as is known now; null while it has not failed.</summary>
    public static ReturnReason? ReasonOf(FollowedDebit debit)
    {
        ArgumentNullException.ThrowIfNull(debit);
        return debit.Failure is null ? null
            : debit.IsOurFault ? ReturnReasons.OurFault(debit.Reason)
            : ReturnReasons.Of(debit.Reason);
    }

    /// <summary>What the mandate is blocked with; null: it is not, or a person has released the document.</summary>
    public static MandateBlock? BlockOf(FollowedDebit debit)
    {
        ArgumentNullException.ThrowIfNull(debit);
        if (debit is not { Failure: { } failure, ReleasedBy: null } || ReasonOf(debit) is not { } reason)
        {
            return null;
        }

        return reason.Action switch
        {
            ReturnAction.BlockAccount => new(reason.Code, failure.On, debit.Debit.Mandate.Iban, debit.Debit.Id),
            ReturnAction.BlockMandate => new(reason.Code, failure.On, null, debit.Debit.Id),
            _ => null,
        };
    }

    /// <summary>What a person is to do about a failed direct debit; null: nothing, or somebody has released the document.</summary>
    /// <remarks>An attempt after the first has nothing left to be tried by itself, whatever its reason.</remarks>
    public static string? ForPerson(FollowedDebit debit)
    {
        ArgumentNullException.ThrowIfNull(debit);
        if (debit.ReleasedBy is not null || ReasonOf(debit) is not { } reason)
        {
            return null;
        }

        return reason.Action == ReturnAction.RetryOnce && debit.Debit.Id.Attempt == 1
            ? null
            : $"direct debit {debit.Debit.Id} of {debit.Debit.Contract} failed: {reason.Code}, {reason.Meaning}. {reason.ToDo}";
    }

    /// <summary>Whether a bank owes news of a direct debit: none came until the end of its return window, so that a person must ask.</summary>
    /// <param name="debit">The direct debit.</param>
    /// <param name="today">The Paris day.</param>
    public static bool IsSilent(FollowedDebit debit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(debit);
        var (collection, scheme) = (debit.Debit.CollectionDate, debit.Debit.Mandate.Scheme);
        return debit.Status == DebitStatus.Submitted && today > DebitWindows.Of(collection, scheme).ReturnEnds;
    }

    /// <summary>
    /// A rejection comes before the money would, a return after it, whatever day a file gives: so that their order is that of what
    /// happened, not that in which it was told.
    /// </summary>
    private static DateOnly DayOf(FollowedDebit debit, DebitNews news)
    {
        var (submitted, collection) = (debit.SubmittedOn, debit.Debit.CollectionDate);
        return news.Kind == DebitNewsKind.Returned && news.Day < collection ? collection
            : news.Kind == DebitNewsKind.Rejected && news.Day > collection ? collection
            : news.Day < submitted ? submitted
            : news.Day;
    }
}
