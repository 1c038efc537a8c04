namespace Aims.Billing;

/// <summary>A document while its account is played.</summary>
internal sealed class ReplayedDocument(AccountDocument facts, Dictionary<PaymentId, Money> promised)
{
    private readonly SortedDictionary<PaymentId, Money> _paidBy = [];
    private readonly List<SettlementEntry> _history = [];
    private bool _wasTakenBack;

    public AccountDocument Facts { get; } = facts;

    public Money Open { get; private set; } = facts.Total;

    public IEnumerable<Allocation> Allocations =>
        _paidBy
            .Where(paid => paid.Value > Money.Zero)
            .Select(paid => new Allocation(Facts.Number, paid.Key, paid.Value));

    public SettledDocument Settled => new(Facts, Facts.Total - Open, State, [.. _history]);

    /// <summary>What a payment may take: room is kept for money that a person has assigned here and that comes in later.</summary>
    public Money RoomFor(PaymentId payment)
    {
        var kept = Money.Sum(promised.Where(promise => promise.Key != payment).Select(promise => promise.Value));
        return kept < Open ? Open - kept : Money.Zero;
    }

    /// <summary>The assigned money is in.</summary>
    public void Fulfil(PaymentId payment) => promised.Remove(payment);

    public void Change(DateOnly day, PaymentId payment, Money amount)
    {
        Open -= amount;
        _paidBy[payment] = _paidBy.GetValueOrDefault(payment) + amount;
        _wasTakenBack = (_wasTakenBack || amount < Money.Zero) && Open > Money.Zero;
        _history.Add(new SettlementEntry(day, payment, amount));
    }

    /// <summary>The oldest due first.</summary>
    public (DateOnly, Series, int, int) Place =>
        (Facts.DueDate, Facts.Number.Series, Facts.Number.Year, Facts.Number.Sequence);

    private DocumentState State =>
        Open == Money.Zero ? DocumentState.Paid
        : _wasTakenBack ? DocumentState.Reopened
        : Open < Facts.Total ? DocumentState.PartlyPaid
        : DocumentState.Open;
}
