using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>
/// One contract and its days: facts come in as the app takes them, the run and the executor do as the functions do, and what was
/// concluded is kept as lines that an accountant can read.
/// </summary>
internal sealed class Stage(string today, Contract? contract = null)
{
    public const string F1 = "F2026-000001";
    public const string F2 = "F2027-000001";

    private readonly Dictionary<PaymentId, RegisteredPayment> _register = [];
    private readonly List<string> _timeline = [];

    public DateOnly Today { get; private set; } = A.Day(today);

    public Contract Contract { get; private set; } = contract ?? A.Contract();

    public Account Account { get; private set; } = Account.Of((contract ?? A.Contract()).Id);

    public Proceedings Proceedings { get; private set; } = Proceedings.None;

    /// <summary>By default nothing speaks for the customer: the bank has told everything, every mail arrived.</summary>
    public Evidence Evidence { get; set; } =
        new(DateOnly.MaxValue, [], [], new Dictionary<DocumentNumber, MailReach>(), false);

    public DefaultCase Facts => new(Contract, Account, Proceedings, Evidence);

    public Standing Standing => Conclude(Occasion.News).Standing;

    /// <summary>What happened, one line each, such as <c>16/12 1 Suspend Queued</c>.</summary>
    public string Timeline => string.Join("\n", _timeline);

    /// <summary>A contract whose invoice F1 of 100 EUR is due on 15 December and was not paid.</summary>
    public static Stage Unpaid(Contract? contract = null, string? collection = null) =>
        new Stage("2026-12-01", contract).Issue(F1, collection: collection);

    public static Contract PaidBy(MeansOfPayment means, Contract? contract = null) =>
        With(
            contract ?? A.Contract(),
            terms =>
                terms with
                {
                    MeansOfPayment = means,
                    Mandate = means == MeansOfPayment.DirectDebit ? A.Mandate : null,
                }
        );

    public static Contract With(Contract contract, Func<ContractTerms, ContractTerms> terms) =>
        contract with
        {
            Terms = terms(contract.Terms),
        };

    public Stage Issue(string number, long cents = 10_000, string? due = null, string? collection = null)
    {
        var document = Document(number, cents, Today.ToIso(), due) with
        {
            CollectionDate = collection is null ? null : A.Day(collection),
        };
        Mail(number, MailReach.Reached);
        return Learn(account => account with { Documents = [.. account.Documents, document] });
    }

    public Stage Mail(string number, MailReach reach)
    {
        Evidence = Evidence with
        {
            Mails = new Dictionary<DocumentNumber, MailReach>(Evidence.Mails)
            {
                [DocumentNumber.Parse(number)] = reach,
            },
        };
        return this;
    }

    /// <summary>Something about a payment becomes known today, whenever it happened.</summary>
    public Stage Learn(PaymentEvent happened)
    {
        var before = _register.GetValueOrDefault(happened.Payment, RegisteredPayment.Of(happened.Payment));
        var payment = ((PaymentChange.Added)before.Payment.With(happened)).Payment;
        var named = payment.NamedDocuments;
        var after = before.With(
            payment,
            [
                .. Account
                    .Documents.Where(it => named.Contains(it.Number))
                    .Select(it => new NamedDocument(it.Number, Contract.Id, it.DueDate, it.Total)),
            ],
            []
        );
        _register[payment.Id] = after;
        return after.Tell().Aggregate(this, (stage, told) => stage.Learn(account => account.With(told.Payment)));
    }

    /// <summary>A fact becomes known today: as in the app it is concluded upon at once.</summary>
    public Stage Learn(Func<Account, Account> fact)
    {
        Account = fact(Account).ReopenedSince(Account, Today);
        return News();
    }

    /// <summary>The account changed and the app died before it concluded.</summary>
    public Stage Forget(Account account)
    {
        Account = account;
        return this;
    }

    public Stage Pay(string payment, string day, long cents = 10_000, string document = F1) =>
        Learn(Received(payment, day, cents, document));

    public Stage Change(Func<Contract, Contract> change)
    {
        Contract = change(Contract);
        return this;
    }

    public Stage On(string day)
    {
        Today = A.Day(day);
        return this;
    }

    public Stage News() => Record(Conclude(Occasion.News));

    public Stage Run() => Record(Conclude(Occasion.Run));

    public Conclusion Conclude(Occasion occasion, bool isBraked = false, Proceedings? after = null) =>
        Concluding.Conclude(
            Facts with
            {
                Proceedings = after ?? Proceedings,
                Evidence = Evidence with { IsBraked = isBraked },
            },
            DefaultTerms.Standard,
            occasion,
            Today
        );

    /// <summary>The daily run of a day, then the executor.</summary>
    public Stage Day(string day) => On(day).Run().Execute();

    /// <summary>Every day after today up to a day, included.</summary>
    public Stage Until(string day)
    {
        while (Today < A.Day(day))
        {
            Day(Today.AddDays(1).ToIso());
        }

        return this;
    }

    public Stage Execute() =>
        Proceedings.Orders.Aggregate(this, (stage, order) => stage.Send(order.Sequence).Acknowledge(order.Sequence));

    /// <summary>The executor looks again at the last second, whatever its message finds.</summary>
    public Stage Send(int sequence) => News().Record(OrderSteps.Begin(Proceedings, sequence, Today));

    /// <summary>Whether the executor calls operations.</summary>
    public bool IsLeaving(int sequence) =>
        Proceedings.Find(sequence) is { State: OrderState.Sending } order && !Proceedings.IsOvertaken(order);

    public Stage Acknowledge(int sequence) =>
        Record(OrderSteps.End(Proceedings, sequence, OrderState.Acknowledged, "AB-1", Today)).News();

    public Stage Release(int sequence) => Record(OrderSteps.Release(Proceedings, sequence, "anne")).News();

    public Stage Record(Conclusion conclusion)
    {
        var before = Proceedings.Notices.Select(it => it.Key).ToHashSet(StringComparer.Ordinal);
        var added = conclusion.Proceedings.Notices.Where(it => !before.Contains(it.Key)).ToList();
        Assert.Equal(added, conclusion.NewNotices);
        return Record(conclusion.Proceedings);
    }

    private Stage Record(Proceedings after)
    {
        _timeline.AddRange(Rows.Between(Proceedings, after).Select(row => $"{Today:dd/MM} {row}"));
        Proceedings = after;
        return this;
    }
}
