using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Issues credit notes and restitutions: reserved in the account, numbered in the ledger, announced (docs/decisions/0011).</summary>
/// <remarks>
/// Every step can be done again: whoever asks again with the same key finds what is reserved and finishes it, and so does the daily run,
/// which finds it by the index that is written first.
/// </remarks>
internal sealed class CreditNotes(
    ContractTable contracts,
    AccountTable accounts,
    InvoiceLedger ledger,
    SettlingIndex settling,
    Announcer announcer,
    WorkQueues queues,
    InvoicingTerms terms,
    ParisCalendar calendar
)
{
    /// <summary>Issues a credit note, or finds the one of its key; faults say what keeps it from being issued, and nothing was written.</summary>
    public async Task<Checked<Document>> IssueAsync(CreditOrder order, CancellationToken stop)
    {
        var id = order.Document.Facts.Contract;
        var contract = (await contracts.ReadAsync(id, stop))?.Contract;
        var read = await accounts.ReadAsync(id, stop);
        var decided = Decide(order, read, contract);
        if (decided.IsGood)
        {
            await settling.AddAsync(id, calendar.Today, stop);
            await accounts.ChangeAsync(
                id,
                account =>
                {
                    decided = Decide(order, account, contract);
                    return decided.IsGood ? new AccountUpdate(order.Cause) { Reduction = decided.Value } : null;
                },
                read,
                stop
            );
        }

        return decided.IsGood
            ? Good(await NumberAsync(order.Document, decided.Value, contract, stop))
            : Check.Of<Document>(decided.Faults, () => order.Document);
    }

    /// <summary>Gives a reserved reduction its number, or finds the one that it has, and announces it.</summary>
    /// <param name="document">What it takes something off.</param>
    /// <param name="reduction">As it is in the account.</param>
    /// <param name="contract">The contract as it is now, if it is known.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="InvalidDataException">It cannot be issued: a person must look.</exception>
    public async Task<Document> NumberAsync(
        Document document,
        Reduction reduction,
        Contract? contract,
        CancellationToken stop
    )
    {
        if (reduction.Number is { } number)
        {
            return await ReadAsync(number, stop);
        }

        var today = calendar.Today;
        try
        {
            return await NumberAsync(Crediting.Facts(document, reduction, terms, today, contract), today, stop);
        }
        catch (OutdatedIssueDateException) when (calendar.Today > today)
        {
            // Midnight passed on the way.
            today = calendar.Today;
            return await NumberAsync(Crediting.Facts(document, reduction, terms, today, contract), today, stop);
        }
    }

    private async Task<Document> NumberAsync(DocumentFacts facts, DateOnly today, CancellationToken stop)
    {
        await ledger.OpenYearAsync(today.Year, stop);
        if (await ledger.FindAsync(facts.Series, facts.Key, today, stop) is { } existing)
        {
            return await FoundAsync(existing, stop);
        }

        if (DocumentRules.Check(facts).ToList() is [var fault, ..])
        {
            throw new InvalidDataException($"{facts.Key}: {fault}");
        }

        await foreach (var (group, answers) in ledger.IssueAsync([facts], stop))
        {
            switch (answers[0])
            {
                case Recorded.Created created:
                    await announcer.AnnounceAsync(group!, [created.Document], stop);
                    return created.Document;
                case Recorded.AlreadyThere there:
                    return await FoundAsync(there.Existing, stop);
                case Recorded.Different different:
                    throw new InvalidDataException(
                        $"{different.Existing.Number} exists for {facts.Key} with other lines"
                    );
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>It has its number and may not have been announced: saying it twice is harmless.</summary>
    private async Task<Document> FoundAsync(LedgerKey key, CancellationToken stop)
    {
        await queues.SendAsync(new RenderDocumentMessage(key.Number), stop);
        return await ReadAsync(key.Number, stop);
    }

    private async Task<Document> ReadAsync(DocumentNumber number, CancellationToken stop) =>
        await ledger.ReadAsync(number, stop) ?? throw new InvalidDataException($"{number} is not in the ledger.");

    private static Checked<T> Good<T>(T value)
        where T : class => Check.Of([], () => value);

    /// <summary>Everything that could fail later is checked before room is kept.</summary>
    private Checked<Reduction> Decide(CreditOrder order, StoredAccount account, Contract? contract)
    {
        var reductions = account.Account.Reductions;
        if (reductions.FirstOrDefault(it => it.Key == order.Key.Text) is { } existing)
        {
            return order.IsAsked(existing)
                ? Good(existing)
                : Check.Bad<Reduction>(new Fault("Idempotency-Key", "was used for another credit note"));
        }

        var decided = order.Decide(reductions);
        return !decided.IsGood
            ? decided
            : Check.Of(
                [
                    .. DocumentRules.Check(
                        Crediting.Facts(order.Document, decided.Value, terms, calendar.Today, contract)
                    ),
                ],
                () => decided.Value
            );
    }
}
