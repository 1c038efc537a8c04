namespace Aims.Billing;

/// <summary>
/// Decides what is collected by direct debit on a day (R6, R11): what is open of a document that announced a debit, under a mandate
/// that can be collected from, on the first TARGET day that its announcement and the bank's cut-off allow. Accelerated sums are no
/// documents, and are never collected (R8.1).
/// </summary>
/// <param name="terms">What the seller has configured.</param>
/// <param name="today">The Paris day.</param>
public sealed class Collecting(DirectDebitTerms terms, DateOnly today)
{
    /// <summary>The highest amount of one direct debit (EPC).</summary>
    public static Money MostAmount { get; } = new(99_999_999_999);

    /// <summary>What the mails are about that announce the next attempt: the document itself, or the notice of a new attempt.</summary>
    public static string AnnouncementOf(ContractId contract, NextAttempt next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.IsAgain ? $"{contract}|{next.NoticeKey}" : next.Id.Document.ToString();
    }

    /// <summary>Whether a document may have to be collected at all; the rest of its case need not be read where not.</summary>
    public static bool MayBeCollected(Contract contract, SettledDocument document)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(document);
        return contract.Terms is { MeansOfPayment: MeansOfPayment.DirectDebit, Mandate: not null }
            && document.Open > Money.Zero
            && document.Facts.CollectionDate is not null;
    }

    /// <summary>An announcement of what is open by now, which may be less than when it was decided; null: nothing is.</summary>
    public static Notice? AsOf(Notice notice, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(settlement);
        return
            settlement.Documents.FirstOrDefault(it => it.Facts.Number == notice.Document) is { } document
            && AmountOf(document, notice) is { Cents: > 0 } amount
            ? notice with
            {
                Amount = amount,
            }
            : null;
    }

    /// <summary>What is to be done.</summary>
    public CollectingDecision Decide(CollectingCase facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (
            !MayBeCollected(facts.Contract, facts.Document)
            || facts.Attempts.Any(attempt => attempt.IsLive)
            || facts.Contract.Terms.Mandate is not { } mandate
        )
        {
            return new CollectingDecision.Nothing();
        }

        var next = NextAttempt.After(facts.Document.Facts.Number, facts.Attempts, mandate);
        if (InTheWay(facts, next, mandate) is { } reason)
        {
            return new CollectingDecision.Wait(reason);
        }

        var notice = facts.Proceedings.Notices.FirstOrDefault(it => it.Key == next.NoticeKey);
        if (next.IsAgain && notice is null)
        {
            var again = Announcing(facts, next);
            return NotCollectable(mandate, facts.Use, again.CollectionDate!.Value) is { } over
                ? new CollectingDecision.Wait(over)
                : new CollectingDecision.Announce(again);
        }

        if (facts.AnnouncedOn is not { } announcedOn)
        {
            return new CollectingDecision.Wait("the mail that announces it was not accepted");
        }

        var date = DateOf(facts, notice?.CollectionDate, announcedOn);
        return NotCollectable(mandate, facts.Use, date) is { } state ? new CollectingDecision.Wait(state)
            : date > TargetCalendar.Plus(today, terms.LeadDays) ? new CollectingDecision.Later(date)
            : new CollectingDecision.Collect(Debit(facts, next.Id, mandate, AmountOf(facts.Document, notice), date));
    }

    /// <summary>What only a person, or other news, takes out of the way.</summary>
    private string? InTheWay(CollectingCase facts, NextAttempt next, Mandate mandate)
    {
        var number = facts.Document.Facts.Number;
        var payments = facts.Account.Payments;
        if (next.ForPerson is not null)
        {
            return next.ForPerson;
        }

        if (NotCollectable(mandate, facts.Use, today) is { } state)
        {
            return state;
        }

        if (payments.FirstOrDefault(payment => IsBeingFetched(payment, number)) is { } other)
        {
            return $"{other.Id} is on its way for it";
        }

        if (
            payments.FirstOrDefault(payment => payment.IsWaiting && payment.Claim!.Matches.Contains(number)) is
            { } stray
        )
        {
            return $"{stray.Id} may be for it: it is assigned first";
        }

        return AmountOf(facts.Document, notice: null) is not { Cents: > 0 } amount
                ? "what is open of it was never announced"
            : amount > MostAmount ? "it is more than one direct debit may collect"
            : null;
    }

    /// <summary>What is open, and no more than was announced: a credit that it showed as settled may have gone since.</summary>
    private static Money AmountOf(SettledDocument document, Notice? notice)
    {
        var announced = document.Facts.Total - document.Facts.Prepaid;
        return Money.Min(document.Open, Money.Min(announced, notice?.Amount ?? announced));
    }

    private static bool IsBeingFetched(AccountPayment payment, DocumentNumber document) =>
        payment.Collection is { State: CollectionState.InFlight } attempt && attempt.Documents.Contains(document);

    private static string? NotCollectable(Mandate mandate, MandateUse use, DateOnly day) =>
        MandateStates.Of(mandate, use, day) switch
        {
            MandateState.Active => null,
            MandateState.Blocked => $"its mandate is blocked since {use.Block!.On.ToIso()} ({use.Block.Reason})",
            MandateState.Revoked => "its mandate is revoked",
            MandateState.Lapsed => "its mandate has lapsed: 36 months without a collection",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The announcement names the date: what it cannot keep is only ever moved to a later day.</summary>
    private DateOnly DateOf(CollectingCase facts, DateOnly? noticed, DateOnly announcedOn)
    {
        DateOnly[] notBefore =
        [
            noticed ?? facts.Document.Facts.CollectionDate!.Value,
            // An extension that was granted moves the deadline (R9), and nobody is debited before it.
            facts.Account.DeadlineOf(facts.Document.Facts),
            announcedOn.AddDays(facts.Contract.Terms.PreNotificationDays),
            TargetCalendar.Plus(today, terms.CutOffDays),
        ];
        return TargetCalendar.OnOrAfter(notBefore.Max());
    }

    private Notice Announcing(CollectingCase facts, NextAttempt next)
    {
        DateOnly[] notBefore =
        [
            facts.Attempts[^1].Since.AddDays(terms.RetryAfterDays),
            today.AddDays(facts.Contract.Terms.PreNotificationDays),
            facts.Account.DeadlineOf(facts.Document.Facts),
            TargetCalendar.Plus(today, terms.CutOffDays),
        ];
        var date = TargetCalendar.OnOrAfter(notBefore.Max());
        return Notice.OfDebit(next.Id, today, date, AmountOf(facts.Document, notice: null));
    }

    private DirectDebit Debit(CollectingCase facts, EndToEndId id, Mandate mandate, Money amount, DateOnly date) =>
        new(
            id,
            facts.Contract.Id,
            amount,
            date,
            terms.MarksFirst && facts.Use.LastCollectedOn is null ? SequenceType.First : SequenceType.Recurrent,
            mandate,
            facts.Use.LastIban is { } last && last != mandate.Iban ? last : null,
            facts.Contract.Customer.Name
        );
}
