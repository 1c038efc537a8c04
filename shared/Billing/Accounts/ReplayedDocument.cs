namespace Aims.Billing;

/// <summary>A document while its account is played.</summary>
internal sealed class ReplayedDocument(AccountDocument facts, Dictionary<PaymentId, Money> promised)
{
    private readonly SortedDictionary<PaymentId, Money> _paidBy = [];
    private readonly List<SettlementEntry> _history = [];
    private readonly List<Movement> _reductions = [];
    private bool _wasTakenBack;

    public AccountDocument Facts { get; } = facts;

    public Money Open { get; private set; } = facts.Total;

    /// <summary>Its total without what was taken off.</summary>
    public Money Asked { get; private set; } = facts.Total;

    public IEnumerable<Allocation> Allocations =>
        _paidBy
            .Where(paid => paid.Value > Money.Zero)
            .Select(paid => new Allocation(Facts.Number, paid.Key, paid.Value));

    public SettledDocument Settled => new(Facts, Asked - Open, State, [.. _history], [.. _reductions]);

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

    /// <summary>What payments have paid above an amount, what came last first.</summary>
    public IReadOnlyList<(PaymentId Payment, Money Amount)> PaidBeyond(Money amount)
    {
        var parts = new List<(PaymentId, Money)>();
        var beyond = Asked - Open - amount;
        foreach (var payment in _history.Select(entry => entry.Payment).Reverse().Distinct())
        {
            var part = Money.Min(_paidBy[payment], beyond);
            if (part > Money.Zero)
            {
                parts.Add((payment, part));
                beyond -= part;
            }
        }

        return parts;
    }

    /// <summary>Takes off what nobody has paid (any more).</summary>
    public void Reduce(DateOnly day, Money amount)
    {
        Asked -= amount;
        Open -= amount;
        _wasTakenBack = _wasTakenBack && Open > Money.Zero;
        _reductions.Add(new Movement(day, amount));
    }

    /// <summary>The oldest due first.</summary>
    public (DateOnly, Series, int, int) Place =>
        (Facts.DueDate, Facts.Number.Series, Facts.Number.Year, Facts.Number.Sequence);

    private DocumentState State =>
        Asked == Money.Zero ? DocumentState.Credited
        : Open == Money.Zero ? DocumentState.Paid
        : _wasTakenBack ? DocumentState.Reopened
        : Open < Asked ? DocumentState.PartlyPaid
        : DocumentState.Open;
}
