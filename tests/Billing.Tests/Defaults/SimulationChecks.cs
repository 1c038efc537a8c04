namespace Aims.Billing.Tests;

/// <summary>What must be so after every step, whatever has happened.</summary>
internal sealed class SimulationChecks(Simulation simulation, IReadOnlyCollection<StrayMoney> stray)
{
    private readonly Dictionary<SimulatedContract, Proceedings> _before = [];

    public void AfterStep(SimulatedContract contract, bool isFull)
    {
        var (stage, after) = (contract.Stage, contract.Stage.Proceedings);
        var (least, most) = contract.OverdueCents;
        var last = after.LastOrder;
        if (most == 0 && !contract.IsOver && last is { Change: ServiceChange.Suspend })
        {
            Assert.Fail($"{last.Sequence} {last.State} although nothing is overdue");
        }

        var before = _before.GetValueOrDefault(contract, Proceedings.None);
        if (isFull || before != after)
        {
            var once = stage.Conclude(Occasion.News);
            var again = stage.Conclude(Occasion.News, after: once.Proceedings);
            Assert.InRange(again.Standing.Overdue.Cents, least, most);
            Assert.Equal((once.Proceedings, 0), (again.Proceedings, again.NewNotices.Count));
            Explained(again.Standing);
            Once(before, after);
            Sums(contract);
        }

        _before[contract] = after;
    }

    public void AfterRun(SimulatedContract contract)
    {
        var (stage, proceedings) = (contract.Stage, contract.Stage.Proceedings);
        Assert.Equal(proceedings, stage.Conclude(Occasion.Run).Proceedings);
        if (contract.IsMixed)
        {
            return;
        }

        Assert.Equal(
            contract.Overdue.Select(it => it.Number).Order(StringComparer.Ordinal),
            proceedings.OpenDefaults.Select(it => $"{it.Document}").Order(StringComparer.Ordinal)
        );
        var isAtDeadline = stage.Contract.Terms.SuspensionPolicy == SuspensionPolicy.AtDeadline;
        if (!contract.HasGrounds || !isAtDeadline)
        {
            return;
        }

        // Past the deadline: suspended, on the way to it, or held with a reason that the raw facts bear out.
        var mustWait = contract.MustWait(simulation.SisterCreditOf(contract), stray);
        switch (proceedings.LastOrder)
        {
            case { Change: ServiceChange.Suspend, State: OrderState.Held } held:
                Assert.NotEmpty(held.Holds);
                Assert.True(mustWait || contract.Braked.Contains(held.Sequence), "It is held without reason.");
                break;
            case { Change: ServiceChange.Suspend, State: OrderState.Queued } queued:
                Assert.True(!mustWait || queued.ReleasedBy is not null, "It should have been held.");
                break;
            case { Change: ServiceChange.Suspend }:
                break;
            case { Change: ServiceChange.Reinstate, IsUnsent: true }:
                Assert.True(mustWait, "Overdue, and the services are to be given back.");
                break;
            default:
                Assert.Fail("Overdue, and nothing is ordered.");
                break;
        }
    }

    /// <summary>What leaves must be borne out by the raw facts of this second; what was sent before and is tried again, by the money.</summary>
    public void BeforeCall(SimulatedContract contract, int sequence, bool isNew)
    {
        var order = contract.Stage.Proceedings.Find(sequence)!;
        if (order.Change == ServiceChange.Reinstate)
        {
            return;
        }

        Assert.True(contract.HasGrounds, "It left although nothing is overdue.");
        if (isNew && order.ReleasedBy is null)
        {
            Assert.False(contract.MustWait(simulation.SisterCreditOf(contract), stray), "It left and should wait.");
            Assert.DoesNotContain(sequence, contract.Braked);
        }
    }

    public static void AfterDrain(SimulatedContract contract)
    {
        var proceedings = contract.Stage.Proceedings;
        if (contract.IsOver)
        {
            return;
        }

        Assert.True(contract.OverdueCents.Most > 0 || !contract.Endpoint.IsDown, "Paid, and suspended.");
        Assert.Equal(proceedings.IsSuspended, contract.Endpoint.IsDown);
        var announced = proceedings.Defaults.Where(it => it.IsAnnounced).ToList();
        if (announced.Count > 0 && !proceedings.OpenDefaults.Any() && !proceedings.IsSuspended)
        {
            var isTold = proceedings.Notices.Any(it =>
                it.Kind is NoticeKind.Reinstated or NoticeKind.DefaultClosed
                && it.Day >= announced.Max(end => end.ClosedOn)
            );
            Assert.True(isTold, "Who was told of a default is told of its end.");
        }
    }

    private static void Explained(Standing standing)
    {
        Assert.NotEmpty(standing.Explanation);
        Assert.Equal(
            standing.Missed.Count > 0,
            standing.Explanation.Contains("article\u00A06.3", StringComparison.Ordinal)
        );
        Assert.True(standing.State != StandingState.Held || standing.Holds.Count > 0, "Held without a reason.");
    }

    /// <summary>Everything is done once, and nothing that was done is undone.</summary>
    private static void Once(Proceedings before, Proceedings after)
    {
        Assert.Equal(Enumerable.Range(1, after.Orders.Count), after.Orders.Select(order => order.Sequence));
        Assert.Distinct(after.Notices.Select(notice => notice.Key));
        Assert.Distinct(after.Defaults.Select(it => it.Key));
        Assert.Equal(before.Notices, after.Notices.Take(before.Notices.Count));
        Assert.Equal(
            before.Defaults.Select(it => it.Key),
            after.Defaults.Take(before.Defaults.Count).Select(it => it.Key)
        );
        foreach (var done in before.Orders.Where(order => !order.IsPending))
        {
            Assert.Equal(done, after.Find(done.Sequence));
        }

        foreach (var (kind, change) in Told)
        {
            var told = after.Notices.Where(notice => notice.Kind == kind).Select(Sequence).ToList();
            Assert.Distinct(told);
            Assert.All(
                told,
                sequence =>
                    Assert.Equal(
                        (change, OrderState.Acknowledged),
                        (after.Find(sequence)!.Change, after.Find(sequence)!.State)
                    )
            );
        }

        Assert.Distinct(after.Notices.Where(it => it.Kind == NoticeKind.DefaultDeclared).Select(it => it.Key));
    }

    private static readonly (NoticeKind, ServiceChange)[] Told =
    [
        (NoticeKind.Suspended, ServiceChange.Suspend),
        (NoticeKind.Reinstated, ServiceChange.Reinstate),
    ];

    private static int Sequence(Notice notice) => int.Parse(notice.Key.Split('|')[1], CultureInfo.InvariantCulture);

    /// <summary>What came in and stayed is allocated or a credit; what was asked for is paid, taken off or open.</summary>
    private static void Sums(SimulatedContract contract)
    {
        var settled = contract.Stage.Account.Settle();
        var here = contract.Documents.Sum(it => it.Payments.Sum(payment => payment.Net));
        Assert.Equal(here, Money.Sum(settled.Allocations.Select(it => it.Amount)).Cents + settled.Credit.Cents);
        Assert.Equal(Math.Max(0, contract.Balance), settled.Open.Cents);
        Assert.Equal(contract.Credit, settled.Credit.Cents);
    }
}
