namespace Aims.Billing;

/// <summary>What of an account is past its deadline on a day (R4, R8, R9, R11).</summary>
/// <param name="Missed">Overdue, the oldest deadline first.</param>
/// <param name="Awaited">Past its deadline, and to be fetched by the seller.</param>
internal sealed record Deadlines(EquatableList<MissedDeadline> Missed, EquatableList<AwaitedDebit> Awaited)
{
    public static Deadlines Of(Contract contract, Account account, Settlement settlement, DateOnly today)
    {
        var (missed, awaited) = (new List<MissedDeadline>(), new List<AwaitedDebit>());
        foreach (var document in settlement.Documents.Where(document => document.Open > Money.Zero))
        {
            var deadline = account.DeadlineOf(document.Facts);
            if (deadline >= today)
            {
                continue;
            }

            var debits = Debits(account, document.Facts.Number);
            if (AwaitedFor(contract, document.Facts, debits, today) is { } reason)
            {
                awaited.Add(new(document.Facts.Number, deadline, document.Open, reason, document.Facts.CollectionDate));
            }
            else
            {
                missed.Add(Missing(contract, account, document, deadline, debits));
            }
        }

        return new Deadlines(
            [.. missed.OrderBy(it => it.MissedOn).ThenBy(it => it.Document.ToString(), StringComparer.Ordinal)],
            [.. awaited]
        );
    }

    private static List<CollectionAttempt> Debits(Account account, DocumentNumber document) =>
        [
            .. account
                .Payments.Select(payment => payment.Collection)
                .OfType<CollectionAttempt>()
                .Where(collection => collection.Documents.Contains(document)),
        ];

    /// <summary>A sum that the seller has to fetch is no default until fetching it has failed.</summary>
    private static AwaitedFor? AwaitedFor(
        Contract contract,
        AccountDocument document,
        List<CollectionAttempt> debits,
        DateOnly today
    )
    {
        var isFetched =
            document.CollectionDate is not null
            && contract.Terms is { MeansOfPayment: MeansOfPayment.DirectDebit, Mandate: not null };
        return debits.Exists(debit => debit.State == CollectionState.Failed) ? null
            : debits.Exists(debit => debit.State == CollectionState.InFlight) ? Billing.AwaitedFor.InFlight
            : debits.Count > 0 || !isFetched ? null
            : document.CollectionDate >= today ? Billing.AwaitedFor.Scheduled
            : Billing.AwaitedFor.NeverPresented;
    }

    private static MissedDeadline Missing(
        Contract contract,
        Account account,
        SettledDocument document,
        DateOnly deadline,
        List<CollectionAttempt> debits
    )
    {
        var number = document.Facts.Number;
        DateOnly[] days =
        [
            deadline,
            .. account.Reopenings.Where(reopening => reopening.Document == number).Select(reopening => reopening.On),
            .. debits.Where(debit => debit.State == CollectionState.Failed).Select(debit => debit.Day),
        ];
        return new MissedDeadline(
            number,
            deadline,
            days.Max(),
            document.Open,
            CurePeriod.After(days.Max(), contract.Customer.AlsaceMoselle, contract.Terms.ExtendIfSaturday),
            debits.Exists(debit => debit.State == CollectionState.InFlight)
        );
    }
}
