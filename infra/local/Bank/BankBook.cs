namespace Aims.Local;

/// <summary>The account of the seller at a bank that takes direct debits: what a scenario makes of them, and what the bank says of it.</summary>
/// <remarks>
/// The books of the other side: what is net here is what our accounts must say. A direct debit that comes twice, or whose end is told
/// twice, is a fault of whoever plays, and throws <see cref="InvalidOperationException"/>.
/// </remarks>
/// <param name="account">A French account.</param>
/// <param name="opening">Its balance before everything.</param>
internal sealed class BankBook(Iban account, Money opening)
{
    private readonly Dictionary<string, ReceivedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DebitAtBank> _debits = new(StringComparer.Ordinal);
    private readonly List<BankMovement> _movements = [];

    /// <summary>Every file, by message id.</summary>
    public IReadOnlyDictionary<string, ReceivedFile> Files => _files;

    /// <summary>Every direct debit, by end-to-end id.</summary>
    public IReadOnlyDictionary<string, DebitAtBank> Debits => _debits;

    /// <summary>Every movement, as they were booked.</summary>
    public IReadOnlyList<BankMovement> Movements => _movements;

    /// <summary>Takes a file of direct debits. Each of them is on its way until something else is said.</summary>
    public ReceivedFile Receive(byte[] pain008)
    {
        var file = Pain008Reader.Read(pain008);
        Hold(_files.TryAdd(file.MessageId, file), $"File {file.MessageId} was received before.");
        foreach (var batch in file.Batches)
        {
            Hold(batch.Creditor.Iban == account, $"Batch {batch.Id} credits another account.");
            foreach (var debit in batch.Debits)
            {
                var isNew = _debits.TryAdd(debit.EndToEndId, new DebitAtBank(file, batch, debit));
                Hold(isNew, $"Direct debit {debit.EndToEndId} was received before.");
            }
        }

        return file;
    }

    /// <summary>Rejects direct debits before they are settled: one, those of a batch, or all of a file.</summary>
    /// <param name="id">End-to-end id, <c>PmtInfId</c> or <c>MsgId</c>.</param>
    /// <param name="reason">ISO 20022 reason code.</param>
    /// <param name="day">The day on which the bank knows.</param>
    /// <param name="isBookedGross">Whether the bank credits the batch whole and takes their money off again, as some do.</param>
    public void Reject(string id, string reason, DateOnly day, bool isBookedGross = false)
    {
        var which = _debits.Values.Where(it =>
            id == it.Debit.EndToEndId || id == it.Batch.Id || id == it.File.MessageId
        );
        var open = which.Where(it => it is { Rejected: null, CollectedOn: null }).ToList();
        Hold(open.Count > 0, $"There is nothing of {id} that can still be rejected.");
        foreach (var debit in open)
        {
            Keep(debit with { Rejected = new DebitReject(id, reason, day, isBookedGross) });
        }
    }

    /// <summary>Credits every batch whose collection date has come: one movement each, of those that were not rejected before.</summary>
    /// <param name="until">Until the end of this day.</param>
    public void Settle(DateOnly until)
    {
        var due = _debits
            .Values.Where(it => it.IsDue && it.Batch.CollectionDate <= until)
            .GroupBy(it => (it.Batch.CollectionDate, it.Batch.Id))
            .OrderBy(batch => batch.Key);
        foreach (var batch in due.ToList())
        {
            var day = batch.Key.CollectionDate;
            var collected = batch.Select(it => it with { CollectedOn = day }).ToList();
            collected.ForEach(Keep);
            var sum = Money.Sum(collected.Select(it => it.Debit.Amount));
            Book(Movement(BankMovementKind.BatchCredit, day, sum) with { Debits = [.. collected] });
            foreach (var gross in collected.Where(it => it.Rejected is not null))
            {
                Return(gross.Debit.EndToEndId, gross.Rejected!.Reason, 0);
            }
        }
    }

    /// <summary>Takes the money of a collected direct debit back: return by the payer's bank, or refund weeks later.</summary>
    /// <param name="endToEndId">Which.</param>
    /// <param name="reason">ISO 20022 reason code: AM04, or MD06 for a refund.</param>
    /// <param name="targetDays">TARGET days after the collection date on which it is booked.</param>
    public void Return(string endToEndId, string reason, int targetDays)
    {
        var debit = _debits[endToEndId];
        Hold(debit is { CollectedOn: not null, Returned: null }, $"Nothing of {endToEndId} can go back.");
        var day = TargetCalendar.Plus(debit.Batch.CollectionDate, targetDays);
        var returned = debit with { Returned = new DebitReturn(reason, day) };
        Keep(returned);
        Book(
            Movement(BankMovementKind.DebitReturn, day, Money.Zero - debit.Debit.Amount) with
            {
                Debits = [returned],
                Reason = reason,
            }
        );
    }

    /// <summary>A transfer comes.</summary>
    public void TransferIn(
        DateOnly day,
        Money amount,
        string party,
        Iban? iban = null,
        string? text = null,
        string? endToEndId = null
    ) => Transfer(BankMovementKind.TransferIn, day, amount, party, iban, text, endToEndId);

    /// <summary>A transfer leaves.</summary>
    public void TransferOut(
        DateOnly day,
        Money amount,
        string party,
        Iban? iban = null,
        string? text = null,
        string? endToEndId = null
    ) => Transfer(BankMovementKind.TransferOut, day, Money.Zero - amount, party, iban, text, endToEndId);

    /// <summary>The balance at the end of a day.</summary>
    public Money BalanceOn(DateOnly day) =>
        opening + Money.Sum(_movements.Where(it => it.BookedOn <= day).Select(it => it.Amount));

    /// <summary>What the bank credited for a document by direct debit, over all attempts, and did not take back.</summary>
    public Money NetOf(DocumentNumber document) =>
        Money.Sum(_debits.Values.Where(it => it.Debit.Document == document).Select(it => it.Net));

    /// <summary>The movements of days, both included.</summary>
    public BankStatement Between(DateOnly from, DateOnly to) =>
        new(
            account,
            from,
            to,
            BalanceOn(from.AddDays(-1)),
            [.. _movements.Where(it => it.BookedOn >= from && it.BookedOn <= to).OrderBy(it => it.BookedOn)]
        );

    /// <summary>The statement of days, both included (camt.053, CFONB 120).</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="format">Its form.</param>
    /// <param name="withDetails">Whether the direct debits of a batch are listed under its sum; CFONB 120 never does.</param>
    public byte[] StatementOf(DateOnly from, DateOnly to, BankFormat format, bool withDetails = false) =>
        format == BankFormat.Cfonb120
            ? Cfonb120.Write(Between(from, to))
            : Camt.Statement(Between(from, to), format, withDetails);

    /// <summary>The notification of what was booked on a day (camt.054); it has at least one movement.</summary>
    public byte[] NotificationOf(DateOnly day, BankFormat format, bool withDetails = true) =>
        Camt.Notification(Between(day, day), format, withDetails);

    /// <summary>What became of a file before it was settled (pain.002), as known at the end of a day.</summary>
    public byte[] ReportOf(string messageId, DateOnly day) =>
        Pain002.Write(_files[messageId], [.. _debits.Values.Where(it => it.File.MessageId == messageId)], day);

    private void Transfer(
        BankMovementKind kind,
        DateOnly day,
        Money amount,
        string party,
        Iban? iban,
        string? text,
        string? endToEndId
    ) =>
        Book(
            Movement(kind, day, amount) with
            {
                Party = party,
                PartyIban = iban,
                Text = text,
                EndToEndId = endToEndId,
            }
        );

    private BankMovement Movement(BankMovementKind kind, DateOnly day, Money amount) =>
        new(string.Create(CultureInfo.InvariantCulture, $"BK{_movements.Count + 1:00000000}"), kind, day, amount, []);

    private void Book(BankMovement movement) => _movements.Add(movement);

    private void Keep(DebitAtBank debit) => _debits[debit.Debit.EndToEndId] = debit;

    private static void Hold(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidOperationException(fault);
        }
    }
}
