#pragma warning disable MA0048 // The raw facts of the simulation, on one page.

namespace Aims.Billing.Tests;

/// <summary>A document as the simulation knows it: plain sums, nothing of the account under test.</summary>
internal sealed class SimulatedDocument(string number, long total, DateOnly issued, DateOnly due, bool isCollected)
{
    public string Number { get; } = number;

    public DateOnly Issued { get; } = issued;

    public bool IsCollected { get; } = isCollected;

    public long Asked { get; set; } = total;

    public MailReach Mail { get; set; } = MailReach.Reached;

    /// <summary>Whether its mandate may be collected from.</summary>
    public bool IsCollectable { get; set; } = true;

    /// <summary>Whether a run saw it overdue and nothing has ended that.</summary>
    public bool IsFlagged { get; set; }

    public List<SimulatedPayment> Payments { get; } = [];

    public List<(DateOnly Asked, DateOnly Until, bool IsGranted)> Extensions { get; } = [];

    public long Open => Asked - Payments.Sum(payment => payment.Net);

    public DateOnly Deadline
    {
        get
        {
            var deadline = due;
            foreach (var (asked, until, isGranted) in Extensions.OrderBy(it => it.Asked))
            {
                deadline = isGranted && asked <= deadline && until > deadline ? until : deadline;
            }

            return deadline;
        }
    }

    public bool HasFailed => Payments.Exists(payment => payment.State == CollectionState.Failed);

    public bool IsInFlight => Payments.Exists(payment => payment.State == CollectionState.InFlight);

    /// <summary>The seller is to fetch it, has not failed to, and no run has flagged it before.</summary>
    public bool IsAwaited =>
        !IsFlagged
        && !HasFailed
        && (IsInFlight || (IsCollected && IsCollectable && Payments.TrueForAll(it => it.State is null)));

    public bool IsPast(DateOnly today) => Deadline < today;
}

/// <summary>A payment as the simulation knows it.</summary>
internal sealed class SimulatedPayment(string id, long amount, DateOnly day, CollectionState? state)
{
    public string Id { get; } = id;

    public long Amount { get; } = amount;

    public DateOnly Day { get; set; } = day;

    public bool IsDebit { get; } = state is not null;

    public CollectionState? State { get; set; } = state;

    public bool IsBack { get; set; }

    /// <summary>By our own fault it never reached the payer's bank.</summary>
    public bool IsWithdrawn { get; set; }

    public int Events { get; set; }

    public DateOnly? WentBackOn { get; set; }

    public long Net =>
        IsBack || IsWithdrawn || State is CollectionState.InFlight or CollectionState.Failed ? 0 : Amount;
}

/// <summary>What operations do: of the orders of a contract the highest sequence counts, whenever it arrives.</summary>
internal sealed class SimulatedEndpoint
{
    private int _highest;

    public bool IsDown { get; private set; }

    /// <summary>Orders on their way, which arrive late.</summary>
    public List<(int Sequence, ServiceChange Change)> InTransit { get; } = [];

    public bool Deliver(int sequence, ServiceChange change)
    {
        if (sequence < _highest)
        {
            return false;
        }

        (_highest, IsDown) = (sequence, change == ServiceChange.Suspend);
        return true;
    }
}
