namespace Aims.Billing;

/// <summary>What of an account is past its deadline on a day (R4, R8, R9, R11).</summary>
/// <param name="Missed">Overdue, the oldest deadline first.</param>
/// <param name="Awaited">Past its deadline, and to be fetched by the seller.</param>
internal sealed record Deadlines(EquatableList<MissedDeadline> Missed, EquatableList<AwaitedDebit> Awaited)
{
    public static Deadlines Of(DefaultCase facts, Settlement settlement, DateOnly today)
    {
        var (contract, account) = (facts.Contract, facts.Account);
        var (missed, awaited) = (new List<MissedDeadline>(), new List<AwaitedDebit>());
        foreach (var document in settlement.Documents.Where(document => document.Open > Money.Zero))
        {
            var deadline = account.DeadlineOf(document.Facts);
            if (deadline >= today)
            {
                continue;
            }

            var debits = Debits(account, document.Facts.Number);
            var known = facts.Proceedings.OpenDefaults.LastOrDefault(it => it.Document == document.Facts.Number);
            // Fetching it again withdraws no default: only money, an extension or a credit note does.
            if (known is null && AwaitedFor(facts, document.Facts, debits, today) is { } reason)
            {
                awaited.Add(new(document.Facts.Number, deadline, document.Open, reason, document.Facts.CollectionDate));
            }
            else
            {
                missed.Add(Missing(contract, account, document, deadline, debits, known));
            }
        }

        return new Deadlines(
            [.. missed.OrderBy(it => it.MissedOn).ThenBy(it => it.Document.ToString(), StringComparer.Ordinal)],
            [.. awaited]
        );
    }

    /// <summary>What justifies a suspension: any missed deadline, or one whose cure period is over where the contract says so.</summary>
    public EquatableList<MissedDeadline> GroundsOf(Contract contract, DateOnly today) =>
        contract.Terms.SuspensionPolicy == SuspensionPolicy.AtDeadline
            ? Missed
            : [.. Missed.Where(it => it.Cure.IsOver(today))];

    private static List<CollectionAttempt> Debits(Account account, DocumentNumber document) =>
        [
            .. account
                .Payments.Select(payment => payment.Collection)
                .OfType<CollectionAttempt>()
                .Where(collection => collection.Documents.Contains(document)),
        ];

    /// <summary>A sum that the seller has to fetch is no default until fetching it has failed.</summary>
    private static AwaitedFor? AwaitedFor(
        DefaultCase facts,
        AccountDocument document,
        List<CollectionAttempt> debits,
        DateOnly today
    )
    {
        var isFetched =
            document.CollectionDate is { } collection
            && facts.Contract.Terms is { MeansOfPayment: MeansOfPayment.DirectDebit, Mandate: { } mandate }
            && IsCollected(mandate, facts.Evidence.Mandate, collection > today ? collection : today);
        return debits.Exists(debit => debit.State == CollectionState.Failed) ? null
            : debits.Exists(debit => debit.State == CollectionState.InFlight) ? Billing.AwaitedFor.InFlight
            : debits.Count > 0 || !isFetched ? null
            : document.CollectionDate >= today ? Billing.AwaitedFor.Scheduled
            : Billing.AwaitedFor.NeverPresented;
    }

    /// <summary>Nobody waits for a debit that no mandate allows.</summary>
    private static bool IsCollected(Mandate mandate, MandateUse use, DateOnly day) =>
        MandateStates.Of(mandate, use, day) == MandateState.Active;

    private static MissedDeadline Missing(
        Contract contract,
        Account account,
        SettledDocument document,
        DateOnly deadline,
        List<CollectionAttempt> debits,
        Default? known
    )
    {
        var number = document.Facts.Number;
        var due = account
            .Reopenings.Where(reopening => reopening.Document == number)
            .Select(reopening => reopening.On)
            .Append(deadline)
            .Max();
        // The first failure counts, however often the debit is tried again: the cure period does not begin anew.
        var failed = debits.Where(debit => debit.State == CollectionState.Failed).Select(debit => debit.Day).Order();
        var missedOn = known?.MissedOn >= due ? known.MissedOn : failed.Take(1).Append(due).Max();
        return new MissedDeadline(
            number,
            deadline,
            missedOn,
            document.Open,
            CurePeriod.After(missedOn, contract.Customer.AlsaceMoselle, contract.Terms.ExtendIfSaturday),
            debits.Exists(debit => debit.State == CollectionState.InFlight)
        );
    }
}
