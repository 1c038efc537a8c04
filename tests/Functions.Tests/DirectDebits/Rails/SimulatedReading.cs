using Aims.Banking;

namespace Aims.Functions.Tests.DirectDebits;

/// <summary>What the seller makes of the bank's files: the decisions of the functions, without a storage in between.</summary>
internal sealed class SimulatedReading(SimulatedRegister register)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BankItem.Movement> _unclear = new(StringComparer.Ordinal);

    public Dictionary<EndToEndId, FollowedDebit> Debits { get; } = [];
    public Dictionary<string, DebitFile> Files { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, MandateUse> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>Every movement told, and what it turned out to be.</summary>
    public Dictionary<string, string> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>What a person would be asked.</summary>
    public Dictionary<string, string> Why { get; } = new(StringComparer.Ordinal);

    public MandateUse UseOf(Mandate mandate) => Uses.GetValueOrDefault(mandate.Reference, MandateUse.None);

    /// <summary>A file of direct debits left.</summary>
    public void Leave(DebitFile file, DateOnly day)
    {
        Files.Add(file.MessageId, file);
        foreach (var debit in file.Debits)
        {
            var followed = FollowedDebit.Submitted(debit, file.MessageId, day);
            Debits.Add(debit.Id, followed);
            Uses[debit.Mandate.Reference] = UseOf(debit.Mandate).Presented(debit.Mandate.Iban, debit.CollectionDate);
            register.Post(Following.Submitted(followed));
        }
    }

    public async Task ReadAsync(byte[] file)
    {
        await foreach (var item in BankFile.ReadAsync(new MemoryStream(file)))
        {
            if (item is BankItem.Movement movement)
            {
                Take(movement);
            }
            else if (item is BankItem.StatusReport report)
            {
                Take(report);
            }
        }

        foreach (var unclear in _unclear.Values.ToList())
        {
            Take(unclear);
        }
    }

    private void Take(BankItem.StatusReport report)
    {
        var debits = report.DebitsOf(Files[report.MessageId]);
        Assert.NotEmpty(debits);
        if (report.News() is { } told)
        {
            debits.ToList().ForEach(id => Hear(id, told));
        }
    }

    private void Take(BankItem.Movement movement)
    {
        if (movement.DirectDebit is { } id && Debits.TryGetValue(id, out var followed))
        {
            var told = movement.NewsOf(followed.Debit);
            Told[movement.Key] = told is null ? "asked" : $"{told.Kind} {id}";
            Why[movement.Key] = $"{movement}";
            if (told is not null)
            {
                Hear(id, told);
            }
        }
        else if (movement.Amount > Money.Zero)
        {
            TakeCredit(movement);
        }
        else
        {
            Told[movement.Key] = movement.IsReturn ? "asked" : "not ours";
            Why[movement.Key] = $"{movement}";
        }
    }

    private void TakeCredit(BankItem.Movement credit)
    {
        _unclear.Remove(credit.Key);
        var candidates = CandidatesOf(credit);
        switch (Spreading.Of(credit, candidates))
        {
            case SpreadCredit.Collected { Debits: var debits }:
                var batches = candidates.Where(it => it.Batch.Debits.Any(debits.Contains)).Select(it => it.Batch.Id);
                _taken[credit.Key] = string.Join(' ', batches);
                // A batch of one is the same movement with details and without.
                Told[credit.Key] = $"{DebitNewsKind.Collected} {string.Join(' ', debits.Select(debit => debit.Id))}";
                var told = new DebitNews(DebitNewsKind.Collected, credit.BookedOn, null);
                debits.ToList().ForEach(debit => Hear(debit.Id, told));
                break;
            case SpreadCredit.Unclear { Why: var why }:
                (Told[credit.Key], Why[credit.Key]) = ("asked", why);
                _unclear[credit.Key] = credit;
                break;
            default:
                Told[credit.Key] = $"{ReceivedMovement.PaymentOf(credit)}";
                register.Post(credit.Received());
                break;
        }
    }

    /// <summary>As <c>KnownBatches</c> finds them in the table of files.</summary>
    private List<CandidateBatch> CandidatesOf(BankItem.Movement credit)
    {
        if (_taken.TryGetValue(credit.Key, out var before))
        {
            var names = before.Split(' ');
            return [.. BatchesOf(DebitFileNames.OfBatch(names[0])).Where(it => names.Contains(it.Batch.Id))];
        }

        var named = BatchesOf(DebitFileNames.OfBatch(credit.BatchId) ?? credit.MessageId);
        var isTaken = _taken.Values.SelectMany(names => names.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return named.Count > 0
            ? named
            : [.. Files.Keys.SelectMany(BatchesOf).Where(it => !isTaken.Contains(it.Batch.Id))];
    }

    private List<CandidateBatch> BatchesOf(string? messageId) =>
        messageId is not null && Files.TryGetValue(messageId, out var file)
            ? [.. CandidateBatch.AllOf(file, file.Debits.Select(debit => Debits[debit.Id]))]
            : [];

    private void Hear(EndToEndId id, DebitNews news)
    {
        var heard = Following.Hear(Debits[id], news);
        Debits[id] = heard.After;
        heard.Events.ToList().ForEach(register.Post);
        if (heard.Block is { } block)
        {
            var mandate = heard.After.Debit.Mandate;
            Uses[mandate.Reference] = UseOf(mandate).Blocked(block);
        }
    }
}
