using Aims.Banking;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>The bank: takes all of a file, or not all, or nothing; takes money back days or weeks later; tells of it when it likes.</summary>
internal sealed class SimulatedBank(Random random)
{
    private static readonly string[] OfFiles = ["FF01", "AM10", "DU01", "TM01", "MS03"];
    private static readonly string[] OfRejects =
    [
        "AC04",
        "AC01",
        "MD01",
        "AM04",
        "MS03",
        "FF01",
        "MS02",
        "RR04",
        "MD02",
    ];
    private static readonly string[] OfReturns =
    [
        "AM04",
        "AM04",
        "AM04",
        "MS03",
        "AC04",
        "MD01",
        "AC06",
        "MD06",
        "ZZ99",
    ];

    /// <summary>An account is read from one format, in whatever version: a movement told by CFONB and by camt has two keys.</summary>
    private readonly bool _isCfonb = random.Next(3) == 0;

    /// <summary>Whether it credits a batch whole and takes what it rejected off again: a bank does one or the other.</summary>
    private readonly bool _isGross = random.Next(2) == 0;
    private readonly List<(DateOnly Day, string Id, string Reason, bool IsGross)> _rejects = [];
    private readonly List<(DateOnly Day, string Id, string Reason)> _returns = [];
    private readonly List<(DateOnly Day, byte[] File)> _post = [];
    private DateOnly _told = A.Day("2026-11-30");

    public BankBook Book { get; } = new(A.Seller.Iban, new Money(100_000));

    /// <summary>Every file that it sent, once.</summary>
    public List<byte[]> Sent { get; } = [];

    public void Receive(byte[] pain008, DateOnly today)
    {
        var file = Book.Receive(pain008);
        if (random.Next(12) == 0)
        {
            _rejects.Add((Soon(today), file.MessageId, Of(OfFiles), false));
            return;
        }

        foreach (var batch in file.Batches)
        {
            if (random.Next(20) == 0)
            {
                _rejects.Add((Soon(today), batch.Id, Of(OfFiles), false));
                continue;
            }

            foreach (var debit in batch.Debits.Where(_ => random.Next(5) == 0))
            {
                _rejects.Add((Soon(today), debit.EndToEndId, Of(OfRejects), _isGross));
            }
        }
    }

    /// <summary>The bank's day: what was known before settlement, the money, what goes back.</summary>
    public void Work(DateOnly today)
    {
        foreach (var (_, id, reason, isGross) in _rejects.Where(it => it.Day == today))
        {
            Book.Reject(id, reason, today, isGross);
        }

        Book.Settle(today);
        foreach (var debit in Book.Debits.Values.Where(it => it.CollectedOn == today && it.Returned is null).ToList())
        {
            if (random.Next(3) == 0)
            {
                // A return within five days; else a refund, some weeks later.
                var days = random.Next(3) > 0 ? random.Next(1, 6) : random.Next(6, 40);
                _returns.Add((TargetCalendar.Plus(today, days), debit.Debit.EndToEndId, Of(OfReturns)));
            }
        }

        foreach (var (day, id, reason) in _returns.Where(it => it.Day == today))
        {
            var collected = Book.Debits[id].CollectedOn!.Value;
            var days = Enumerable.Range(1, 60).First(days => TargetCalendar.Plus(collected, days) == day);
            Book.Return(id, reason, days);
        }
    }

    /// <summary>What it tells in the evening; some of it twice, most of it days later.</summary>
    public void Tell(DateOnly today)
    {
        var reported = Book.Debits.Values.Where(it => it.Rejected?.Day == today).Select(it => it.File.MessageId);
        foreach (var messageId in reported.Distinct(StringComparer.Ordinal))
        {
            Send(Book.ReportOf(messageId, today), today);
        }

        if (!_isCfonb && random.Next(3) == 0 && Book.Movements.Any(it => it.BookedOn == today))
        {
            Send(Book.NotificationOf(today, Format(), random.Next(2) == 0), today);
        }

        if (random.Next(3) > 0)
        {
            Send(Book.StatementOf(_told.AddDays(1), today, Format(), random.Next(2) == 0), today);
            _told = today;
        }

        if (random.Next(12) == 0)
        {
            Send(Book.StatementOf(today.AddDays(-random.Next(9)), today, Format(), random.Next(2) == 0), today);
        }
    }

    /// <summary>What arrives until the end of a day, in no order.</summary>
    public byte[][] Deliver(DateOnly until)
    {
        var files = _post.Where(it => it.Day <= until).Select(it => it.File).ToArray();
        _post.RemoveAll(it => it.Day <= until);
        random.Shuffle(files);
        return files;
    }

    /// <summary>The last statement, for all that was booked and not told.</summary>
    public void Close(DateOnly today)
    {
        if (_told < today)
        {
            Send(Book.StatementOf(_told.AddDays(1), today, Format()), today);
            _told = today;
        }
    }

    private void Send(byte[] file, DateOnly today)
    {
        Sent.Add(file);
        for (var times = random.Next(6) == 0 ? 2 : 1; times > 0; times--)
        {
            _post.Add((today.AddDays(random.Next(4) == 0 ? random.Next(12) : 1), file));
        }
    }

    private BankFormat Format() =>
        _isCfonb ? BankFormat.Cfonb120
        : random.Next(2) == 0 ? BankFormat.CamtV02
        : BankFormat.CamtV08;

    /// <summary>The cut-off is two TARGET days: what is known tomorrow is known before settlement.</summary>
    private DateOnly Soon(DateOnly today) => today.AddDays(random.Next(2));

    private string Of(string[] reasons) => reasons[random.Next(reasons.Length)];
}
