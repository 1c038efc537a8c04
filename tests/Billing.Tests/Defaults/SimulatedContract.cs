using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>A contract in the simulation: what is told to the engine, beside the raw facts to judge it by.</summary>
internal sealed class SimulatedContract(int index, Contract contract, string today)
{
    private const int TermBankDays = 3;
    private const int StrayDays = 10;

    /// <summary>No cure period of fifteen working days is shorter.</summary>
    private const int ShortestCureDays = 17;

    public Stage Stage { get; } = new(today, contract);

    public SimulatedEndpoint Endpoint { get; } = new();

    public List<SimulatedDocument> Documents { get; } = [];

    /// <summary>Orders that a brake has stopped.</summary>
    public HashSet<int> Braked { get; } = [];

    /// <summary>Too much was paid, or freed, so that who pays what is the account's to say: sums only bound what is overdue.</summary>
    public bool IsMixed { get; set; }

    /// <summary>What became of its mandate: blocked now and then.</summary>
    public MandateUse Mandate { get; set; } = MandateUse.None;

    public DateOnly Today => Stage.Today;

    public bool IsOver => Stage.Contract.End < Today;

    private bool IsAfterCure => Stage.Contract.Terms.SuspensionPolicy == SuspensionPolicy.AfterCurePeriod;

    public long Balance => Documents.Sum(document => document.Open);

    public long Credit => Balance < 0 ? -Balance : 0;

    public SimulatedDocument Issue(long cents)
    {
        var number = $"F{Today.Year}-{(index * 1_000) + Documents.Count + 1:000000}";
        var month = Today.AddDays(1 - Today.Day).AddDays(14);
        var due = Today.Day <= 5 ? month : month.AddMonths(1);
        var isDebited = Stage.Contract.Terms.MeansOfPayment == MeansOfPayment.DirectDebit;
        var document = new SimulatedDocument(number, cents, Today, due, isDebited);
        Documents.Add(document);
        Stage.Issue(number, cents, due.ToIso(), isDebited ? due.ToIso() : null);
        return document;
    }

    public void Tell(SimulatedDocument document, SimulatedPayment payment, PaymentEventKind kind, DateOnly day)
    {
        payment.Events++;
        // Told later on the same day, it also happened later.
        var told = Event(payment.Id, $"{payment.Events:000}", kind, day.ToIso());
        Stage.Learn(
            told with
            {
                At = told.At.AddSeconds(payment.Events),
                Documents = [DocumentNumber.Parse(document.Number)],
                Amount = kind == PaymentEventKind.Received ? new Money(payment.Amount) : null,
                Currency = kind == PaymentEventKind.Received ? PaymentEvent.Euro : null,
                Reversal = kind is PaymentEventKind.Reversed or PaymentEventKind.ReversalWithdrawn ? "r" : "",
            }
        );
    }

    /// <summary>What has become of the marks of the last run by what is known now.</summary>
    public void Unflag()
    {
        foreach (var document in Documents.Where(it => it.Open <= 0 || !it.IsPast(Today)))
        {
            document.IsFlagged = false;
        }
    }

    /// <summary>Documents that may be overdue; exactly those that are, while nothing is mixed.</summary>
    public List<SimulatedDocument> Overdue =>
        [.. Documents.Where(it => it.IsPast(Today) && (IsMixed ? it.Asked > 0 : it.Open > 0 && !it.IsAwaited))];

    public (long Least, long Most) OverdueCents
    {
        get
        {
            if (!IsMixed)
            {
                var sum = Overdue.Sum(document => document.Open);
                return (sum, sum);
            }

            var open = Math.Max(0, Balance);
            var past = Documents.Where(document => document.IsPast(Today)).ToList();
            var sure = past.Where(it => !it.IsCollected && it.Payments.TrueForAll(payment => !payment.IsDebit));
            return (
                Math.Max(0, open - Documents.Except(sure).Sum(it => it.Asked)),
                Math.Min(open, past.Sum(it => it.Asked))
            );
        }
    }

    /// <summary>Whether something justifies a suspension today, whatever it would have to wait for.</summary>
    public bool HasGrounds =>
        !IsOver
        && OverdueCents.Most > 0
        && (!IsAfterCure || Overdue.Exists(it => it.Deadline.AddDays(ShortestCureDays) < Today));

    /// <summary>Whether a suspension has to wait, by the raw facts; the brake apart.</summary>
    public bool MustWait(long sisterCredit, IReadOnlyCollection<StrayMoney> stray) =>
        sisterCredit > 0
        || stray.Any(money => money.PayerName == Stage.Contract.Customer.Name && Today <= money.Day.AddDays(StrayDays))
        || Overdue.TrueForAll(Waits);

    private bool Waits(SimulatedDocument document) =>
        document.Mail != MailReach.Reached
        || (document.IsInFlight && (document.HasFailed || document.IsFlagged))
        || (
            Stage.Contract.Terms.MeansOfPayment != MeansOfPayment.Cheque
            && Stage.Evidence.BankCoveredUntil < document.Deadline
            && Today <= TargetCalendar.Plus(document.Deadline, TermBankDays)
        );
}
