namespace Aims.Billing;

/// <summary>Follows the money of one payment through its events.</summary>
internal sealed class PaymentMoney
{
    private readonly List<Movement> _movements = [];
    private readonly Dictionary<string, Money?> _reversals = new(StringComparer.Ordinal);
    private bool _isHere;
    private bool _hasFailed;
    private bool _hasRefunds;
    private Money _net;

    /// <summary>What came and went, in the order of time.</summary>
    public EquatableList<Movement> Movements => [.. _movements];

    /// <summary>The amount that was received, even if it all went back.</summary>
    public Money Received { get; private set; }

    /// <summary>Follows events that are in the order of time.</summary>
    public static PaymentMoney Of(IEnumerable<PaymentEvent> inOrder)
    {
        var money = new PaymentMoney();
        var events = inOrder.ToList();
        money._hasRefunds = events.Any(happened =>
            happened.Kind == PaymentEventKind.Reversed
            && happened.Reversal.StartsWith(CumulativeRefund.RefundPrefix, StringComparison.Ordinal)
        );
        foreach (var happened in events)
        {
            money.Follow(happened);
            money.Move(happened.Day);
        }

        return money;
    }

    private void Follow(PaymentEvent happened)
    {
        switch (happened.Kind)
        {
            case PaymentEventKind.Pending:
                _hasFailed = false;
                break;
            case PaymentEventKind.Failed or PaymentEventKind.Withdrawn:
                (_isHere, _hasFailed) = (false, true);
                break;
            case PaymentEventKind.Received:
                Receive(happened);
                break;
            case PaymentEventKind.Settled when !_isHere && !_hasFailed:
                Receive(happened);
                break;
            case PaymentEventKind.Reversed when !IsCountedElsewhere(happened):
                _reversals[happened.Reversal] = happened.Amount;
                break;
            case PaymentEventKind.ReversalWithdrawn:
                _reversals.Remove(happened.Reversal);
                break;
            default:
                break;
        }
    }

    private void Receive(PaymentEvent happened)
    {
        (_isHere, _hasFailed) = (true, false);
        Received =
            happened.Amount ?? throw new InvalidDataException($"{happened.Payment} was received without amount.");
    }

    /// <summary>Stripe tells refunds one by one or as a sum, some accounts both: one by one is the finer truth.</summary>
    private bool IsCountedElsewhere(PaymentEvent happened) =>
        _hasRefunds && happened.Reversal == CumulativeRefund.Cumulative;

    private void Move(DateOnly day)
    {
        var back = Money.Sum(_reversals.Values.Select(amount => amount ?? Received));
        var net = _isHere ? Received - Money.Min(back, Received) : Money.Zero;
        if (net != _net)
        {
            _movements.Add(new Movement(day, net - _net));
            _net = net;
        }
    }
}
