namespace Aims.Billing;

/// <summary>What keeps a contract from being ended, or its end from being moved; each fault has the path of its field.</summary>
public static class TerminationRules
{
    private const string End = "end";

    /// <summary>What is wrong with a termination; empty when it holds.</summary>
    /// <param name="contract">The contract as it is.</param>
    /// <param name="account">Its account.</param>
    /// <param name="proceedings">What was concluded about it.</param>
    /// <param name="termination">What a person asks for.</param>
    /// <param name="today">The Paris day.</param>
    public static IEnumerable<Fault> Check(
        Contract contract,
        Account account,
        Proceedings proceedings,
        Termination termination,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(proceedings);
        ArgumentNullException.ThrowIfNull(termination);
        if (contract.End == termination.End)
        {
            // Said again: what is left to be done is done.
            return [];
        }

        return
        [
            .. Day(contract, termination.End, today),
            .. Cause(contract, proceedings, termination, today),
            .. Moved(contract, termination.End, account),
        ];
    }

    /// <summary>What keeps the last day of a contract from being moved; a contract that had none may be given any.</summary>
    /// <param name="contract">The contract as it is.</param>
    /// <param name="end">Its last day as it is to be; null: it goes on.</param>
    /// <param name="account">Its account.</param>
    public static IEnumerable<Fault> Moved(Contract contract, DateOnly? end, Account account)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(account);
        if (contract.End is not { } before || before == end)
        {
            yield break;
        }

        var restitution = BusinessKey.Restitution(contract.Id).Text;
        if (account.Refunds.Count > 0 || account.Reductions.Any(it => it.Key == restitution))
        {
            yield return new Fault(End, $"must stay {before.ToIso()}: the end of the contract is settled");
            yield break;
        }

        var last = end is { } day ? BillingPeriod.Of(day) : (BillingPeriod?)null;
        foreach (var (period, credited) in CreditedMonths(account).Where(it => !(it.Period > last)))
        {
            yield return new Fault(
                End,
                $"must be before {period}: {credited} was taken off when the contract ended, and a month is billed once"
            );
        }
    }

    private static IEnumerable<Fault> Day(Contract contract, DateOnly end, DateOnly today)
    {
        var earliest = BillingPeriod.Of(today).Previous.First;
        if (end < contract.Start)
        {
            yield return new Fault(End, $"must not be before the start, {contract.Start.ToIso()}");
        }
        else if (end < earliest)
        {
            yield return new Fault(End, $"must not be before {earliest.ToIso()}, the first day of last month");
        }
    }

    private static IEnumerable<Fault> Cause(
        Contract contract,
        Proceedings proceedings,
        Termination termination,
        DateOnly today
    )
    {
        if (termination.Cause == TerminationCause.Default && !proceedings.OpenDefaults.Any())
        {
            yield return new Fault("cause", "needs a default that lasts: nothing is flagged");
        }

        if (termination.Cause != TerminationCause.Notice)
        {
            yield break;
        }

        if (contract.Terms.NoticeMonths is { } months && termination.End < today.AddMonths(months))
        {
            yield return new Fault(
                End,
                $"must not be before {today.AddMonths(months).ToIso()}: the contract has {months} months of notice"
            );
        }

        if (termination.End < contract.Terms.CommittedEnd)
        {
            yield return new Fault(
                End,
                $"must not be before {contract.Terms.CommittedEnd.Value.ToIso()}, the end of the committed term, without an agreement"
            );
        }
    }

    private static IEnumerable<(BillingPeriod Period, DocumentNumber Document)> CreditedMonths(Account account) =>
        account
            .Documents.Where(document =>
                account.Reductions.Any(it => it.Key == BusinessKey.AfterEnd(document.Number).Text)
            )
            .Select(document => (document.Period, document.Number));
}
