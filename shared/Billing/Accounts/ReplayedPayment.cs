namespace Aims.Billing;

/// <summary>A payment's share while its account is played.</summary>
internal sealed class ReplayedPayment(PaymentId id, Share share)
{
    private readonly Stack<(ReplayedDocument Document, Money Amount)> _paid = new();

    public PaymentId Id { get; } = id;

    public Share Share { get; } = share;

    /// <summary>What no document took.</summary>
    public Money Rest { get; private set; }

    /// <summary>What of it was given back although it went back by itself too.</summary>
    public Money Overdrawn { get; private set; }

    /// <summary>Whether its money has come in.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>When it first came in: its place among the credits.</summary>
    public DateOnly Day => Share.Movements[0].Day;

    public IEnumerable<ReplayStep> Steps =>
        Share.Movements.Select((movement, index) => ReplayStep.Of(Id, index, movement));

    public bool IsFor(DocumentNumber number) => Share.Targets.Any(target => target.Document == number);

    public void Add(Money amount)
    {
        Rest += amount;
        HasBegun = true;
    }

    public void Pay(DateOnly day, ReplayedDocument document, Money atMost)
    {
        var amount = Money.Min(Money.Min(Rest, document.Open), atMost);
        if (amount > Money.Zero)
        {
            Rest -= amount;
            document.Change(day, Id, amount);
            _paid.Push((document, amount));
        }
    }

    /// <summary>Out of what is idle first, then what was paid last: nobody else's money moves.</summary>
    public void TakeBack(DateOnly day, Money amount)
    {
        var idle = Money.Min(Rest, amount);
        Rest -= idle;
        for (var left = amount - idle; left > Money.Zero; )
        {
            if (!_paid.TryPop(out var last))
            {
                Overdrawn += left;
                return;
            }

            var (document, paid) = last;
            var back = Money.Min(paid, left);
            document.Change(day, Id, Money.Zero - back);
            left -= back;
            if (paid > back)
            {
                _paid.Push((document, paid - back));
            }
        }
    }

    /// <summary>Its money is free again, as what it paid was taken off.</summary>
    public void Release(DateOnly day, ReplayedDocument document, Money amount)
    {
        var others = new Stack<(ReplayedDocument, Money)>();
        for (var left = amount; left > Money.Zero; )
        {
            var (paid, part) = _paid.Pop();
            var back = paid == document ? Money.Min(part, left) : Money.Zero;
            left -= back;
            if (part > back)
            {
                others.Push((paid, part - back));
            }
        }

        while (others.TryPop(out var other))
        {
            _paid.Push(other);
        }

        document.Change(day, Id, Money.Zero - amount);
        Rest += amount;
    }

    /// <summary>Gives idle money back to the customer.</summary>
    /// <returns>How much.</returns>
    public Money GiveBack(Money atMost)
    {
        var amount = Money.Min(Rest, atMost);
        Rest -= amount;
        return amount;
    }
}
