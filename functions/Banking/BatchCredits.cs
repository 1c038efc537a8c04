using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Tells direct debits that their money came in one sum: the bank books a batch as one movement.</summary>
internal sealed class BatchCredits(DebitFileTable files, BankFileTable table, DebitNewsTaking news)
{
    /// <summary>What is known of batches, for one file of the bank.</summary>
    public async Task<KnownBatches> OpenAsync(CancellationToken stop) => new(files, await table.TakenAsync(stop));

    /// <summary>Tells each direct debit that its money came, when a credit is the sum of batches of ours.</summary>
    public async Task<SpreadCredit> SpreadAsync(BankItem.Movement credit, OpenedBankFile file, CancellationToken stop)
    {
        var candidates = await file.Batches.OfAsync(credit, stop);
        var spread = Spreading.Of(credit, candidates);
        if (spread is SpreadCredit.Collected { Debits: var debits })
        {
            var of = candidates.Where(it => it.Batch.Debits.Any(debits.Contains)).Select(it => it.Batch.Id);
            await TakeAsync(credit, debits, string.Join(' ', of), file, stop);
        }
        else if (file.Batches.TakenFor(credit) is { Length: > 0 } before)
        {
            // Its money is in the accounts already.
            return new SpreadCredit.Unclear($"it was taken for {before}, which it is not any more");
        }
        else if (spread is SpreadCredit.Unrelated && MayBeReadOtherwise(credit, candidates))
        {
            await table.TakeAsync(credit.Key, "", stop);
        }

        return spread;
    }

    /// <summary>
    /// Whether the same credit, told again without its payer or when more rejects are known, might be taken for a batch: it is noted as
    /// money of its own then, so that it never becomes that of direct debits too.
    /// </summary>
    private static bool MayBeReadOtherwise(BankItem.Movement credit, IReadOnlyCollection<CandidateBatch> candidates)
    {
        var anonymous = credit with
        {
            EndToEndId = null,
            Mandate = null,
            Party = null,
            PartyIban = null,
            Text = null,
            IsReturn = false,
            IsTransfer = false,
        };
        return candidates.Count > 0
            && (!Spreading.NamesItsPayer(credit) || Spreading.Of(anonymous, candidates) is not SpreadCredit.Unrelated);
    }

    private async Task TakeAsync(
        BankItem.Movement credit,
        EquatableList<DirectDebit> debits,
        string batches,
        OpenedBankFile file,
        CancellationToken stop
    )
    {
        // Noted first: whatever else becomes known, this movement is never money of another kind.
        await table.TakeAsync(credit.Key, batches, stop);
        file.Batches.Take(credit, batches);
        var told = new DebitNews(DebitNewsKind.Collected, credit.BookedOn, null);
        var isNew = await news.TakeAsync(debits.Select(debit => debit.Id), told, file.Kept, stop);
        file.Figures.Collected += debits.Count;
        file.Figures.Known += debits.Count - isNew;
        file.Figures.Note($"{batches}: {debits.Count} direct debits, {credit.Amount}");
    }
}
