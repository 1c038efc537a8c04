using System.Collections.Concurrent;
using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Reads what may have to be collected, and decides: what is due is read from the due index, every other contract stays unread.</summary>
internal sealed class CollectingCases(
    DueIndex due,
    ContractTable contracts,
    AccountTable accounts,
    DebitTable debits,
    MandateTable mandates,
    MailLog mails,
    DirectDebitTerms terms
)
{
    /// <summary>Reads wait for the storage, not for the processor.</summary>
    private const int Together = 8;

    /// <summary>Every document that is due to be collected, by contract and number, with what is to be done; not those where nothing is.</summary>
    public async Task<List<DecidedCase>> DecideAsync(Collecting collecting, DateOnly today, CancellationToken stop)
    {
        var horizon = TargetCalendar.Plus(today, terms.LeadDays);
        var rows = await due.DueAsync(DateOnly.MinValue, horizon, stop);
        var ids = rows.Select(row => row.Contract).ToHashSet();
        var uses = await mandates.AllAsync(stop);
        var decided = new ConcurrentBag<DecidedCase>();
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            (await contracts.ReadManyAsync(ids, stop)).Select(stored => stored.Contract),
            together,
            async (contract, cancel) =>
            {
                if (contract.Terms.MeansOfPayment == MeansOfPayment.DirectDebit)
                {
                    await DecideAsync(collecting, contract, uses.Of(contract.Terms.Mandate), horizon, decided, cancel);
                }
            }
        );
        return
        [
            .. MarkedOnce(
                decided
                    .OrderBy(it => it.Contract.Text, StringComparer.Ordinal)
                    .ThenBy(it => it.Document.ToString(), StringComparer.Ordinal)
            ),
        ];
    }

    /// <summary>Contracts of one customer may share a mandate, and that has one first collection.</summary>
    private static IEnumerable<DecidedCase> MarkedOnce(IEnumerable<DecidedCase> decided)
    {
        var marked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var it in decided)
        {
            yield return it.Decision is CollectingDecision.Collect { Debit: { Sequence: SequenceType.First } debit }
            && !marked.Add(debit.Mandate.Reference.Trim())
                ? it with
                {
                    Decision = new CollectingDecision.Collect(debit with { Sequence = SequenceType.Recurrent }),
                }
                : it;
        }
    }

    private async Task DecideAsync(
        Collecting collecting,
        Contract contract,
        MandateUse use,
        DateOnly horizon,
        ConcurrentBag<DecidedCase> decided,
        CancellationToken stop
    )
    {
        var account = await accounts.ReadAsync(contract.Id, stop);
        var documents = account
            .Settlement.Documents.Where(document => Collecting.MayBeCollected(contract, document))
            .Where(document => document.Facts.CollectionDate <= horizon);
        foreach (var document in documents)
        {
            var facts = await ReadAsync(contract, account, document, use, stop);
            var decision = collecting.Decide(facts);
            if (decision is CollectingDecision.Collect { Debit: var wrong } && Pain008.WhyNot(wrong) is { } rule)
            {
                // One that the bank would refuse stops no other of its file.
                decision = new CollectingDecision.Wait(rule);
            }

            if (decision is CollectingDecision.Collect { Debit: var debit })
            {
                // The next one of the same mandate is not its first.
                use = use with
                {
                    LastCollectedOn = debit.CollectionDate,
                };
            }

            if (decision is not CollectingDecision.Nothing)
            {
                decided.Add(new DecidedCase(contract.Id, document.Facts.Number, decision));
            }
        }
    }

    private async Task<CollectingCase> ReadAsync(
        Contract contract,
        StoredAccount account,
        SettledDocument document,
        MandateUse use,
        CancellationToken stop
    )
    {
        var number = document.Facts.Number;
        EquatableList<FollowedDebit> attempts = [.. (await debits.OfAsync(number, stop)).Select(it => it.Followed)];
        var next = NextAttempt.After(number, attempts, contract.Terms.Mandate!);
        var announced = await mails.OfAsync(Collecting.AnnouncementOf(contract.Id, next), stop);
        var accepted = announced
            .Where(mail => mail.State == MailState.Accepted)
            .Select(mail => (DateOnly?)ParisCalendar.DayOf(mail.At));
        return new CollectingCase(
            contract,
            account.Account,
            account.Proceedings,
            document,
            attempts,
            use,
            accepted.Min()
        );
    }
}
