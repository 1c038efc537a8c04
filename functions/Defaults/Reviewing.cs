using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Looks at a contract: reads what is known, concludes, records it with its account, and tells who has to act.</summary>
/// <remarks>
/// The daily run, news of money, a person's release and the executor of orders all come here. Telling is done after recording and may
/// be done again: an order and a notice are each done once.
/// </remarks>
internal sealed class Reviewing(
    ContractTable contracts,
    AccountTable accounts,
    PriceTable prices,
    EvidenceReading evidence,
    CaseIndex cases,
    WorkQueues queues,
    DefaultTerms terms,
    InvoicingTerms invoicing,
    LateTerms late,
    ParisCalendar calendar
)
{
    private readonly Stating _stating = new(late);
    private readonly Noticing _noticing = new(invoicing, new Stating(late));

    /// <summary>Looks at a contract that exists.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="review">How to look.</param>
    /// <param name="stop">Stops it; what was recorded stays.</param>
    /// <exception cref="InvalidDataException">Something is missing without which nothing can be concluded.</exception>
    public async Task<Reviewed> ReviewAsync(ContractId id, Review review, CancellationToken stop)
    {
        var contract = await ContractAsync(id, stop);
        var (today, read) = (calendar.Today, review.Read ?? await accounts.ReadAsync(id, stop));
        var known = review.Known ?? await evidence.KnownAsync(stop);
        var beside = await evidence.ReadAsync(contract.Contract, read.Account, known, today, stop);
        var instalments = await InstalmentsAsync(contract, read.Account, today, stop);
        var (before, standing) = (read, (Standing?)null);
        var after = await accounts.ChangeAsync(
            id,
            account =>
            {
                var facts = new DefaultCase(
                    contract.Contract,
                    account.Account,
                    review.First(account.Proceedings),
                    beside with
                    {
                        IsBraked = review.IsBraked,
                    }
                );
                var concluded = Concluding.Conclude(facts, terms, review.Occasion, today);
                (before, standing) = (account, concluded.Standing);
                List<Notice> notices = [.. concluded.NewNotices, .. review.Also(account)];
                return new AccountUpdate(review.Cause)
                {
                    Proceedings = review.Then(
                        notices.Aggregate(concluded.Proceedings, (told, notice) => told.With(notice))
                    ),
                    NoticeFacts = notices.ToDictionary(
                        notice => notice.Key,
                        notice => NoticeJson.Write(_noticing.Freeze(notice, facts, concluded.Standing, instalments)),
                        StringComparer.Ordinal
                    ),
                };
            },
            read,
            stop
        );
        var reviewed = new Reviewed(contract, before, after, standing!);
        await TellAsync(reviewed, review.Occasion == Occasion.Run || review.TellsAgain, stop);
        return reviewed;
    }

    /// <summary>What would be concluded, without any effect.</summary>
    public async Task<Looked> LookAsync(
        ContractId id,
        StoredAccount account,
        KnownMoney known,
        Occasion occasion,
        CancellationToken stop
    )
    {
        var (today, contract) = (calendar.Today, await ContractAsync(id, stop));
        var beside = await evidence.ReadAsync(contract.Contract, account.Account, known, today, stop);
        var facts = new DefaultCase(contract.Contract, account.Account, account.Proceedings, beside);
        var concluded = Concluding.Conclude(facts, terms, occasion, today);
        var instalments = await InstalmentsAsync(contract, account.Account, today, stop);
        return new Looked(contract, concluded, _stating.Of(account.Account, concluded.Standing, instalments));
    }

    private async Task<StoredContract> ContractAsync(ContractId id, CancellationToken stop) =>
        await contracts.ReadAsync(id, stop) ?? throw new InvalidDataException($"{id} has an account and no contract.");

    /// <summary>The months that remain due, read only where a default would claim them.</summary>
    private async Task<EquatableList<Instalment>> InstalmentsAsync(
        StoredContract contract,
        Account account,
        DateOnly today,
        CancellationToken stop
    ) =>
        contract.Contract.Terms.CommittedEnd is null || account.PastDeadline(today).Count == 0
            ? []
            : Acceleration.Of(contract.Contract, contract.State, await prices.ReadAllAsync(stop), invoicing);

    /// <summary>What is new is told at once; the daily run tells again what was left untold by a crash.</summary>
    private async Task TellAsync(Reviewed reviewed, bool isAgain, CancellationToken stop)
    {
        var (id, now) = (reviewed.Contract.Contract.Id, reviewed.After.Proceedings);
        if (!now.IsFinished && (reviewed.Before.Proceedings.IsFinished || isAgain))
        {
            await cases.AddAsync(id, stop);
        }

        // Whoever comes by tells of an order that waits to leave: the message of what queued it may have been cut off. One that is
        // being sent has lost its message when a newer one took its place for a while.
        var orders = now.Orders.Where(order =>
            order.State == OrderState.Queued
            || (isAgain && order.State == OrderState.Sending && !now.IsOvertaken(order))
        );
        foreach (var order in orders)
        {
            await queues.SendAsync(new ServiceOrderMessage(id, order.Sequence), after: null, stop);
        }

        var notices = now.Notices.Where(notice =>
            !notice.IsSent && (isAgain || !reviewed.Before.Proceedings.HasNotice(notice.Key))
        );
        foreach (var notice in notices)
        {
            await queues.SendAsync(new SendNoticeMessage(id, notice.Key), after: null, stop);
        }
    }
}
