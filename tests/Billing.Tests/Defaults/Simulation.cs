using Aims.Testing;

namespace Aims.Billing.Tests;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>
/// Random days of a few contracts: every fact is concluded upon at once, runs are missed or repeated, orders fail, come late, or are
/// acknowledged without anybody hearing of it. What is checked stands in <see cref="SimulationChecks"/>.
/// </summary>
internal sealed class Simulation
{
    private readonly Random _random;

    /// <summary>Decides what happens to debits and mandates: the other draws stay what they are.</summary>
    private readonly Random _spoiling;
    private readonly SimulationSteps _steps;
    private readonly SimulationChecks _checks;
    private readonly SimulatedExecutor _executor;
    private readonly List<StrayMoney> _stray = [];
    private DateOnly _today = A.Day("2026-11-28");

    public Simulation(int seed)
    {
        _random = new Random(seed);
        _spoiling = new Random(seed);
        Contracts = [.. Enumerable.Range(0, 4).Select(Contract)];
        _steps = new SimulationSteps(_random, _spoiling);
        _checks = new SimulationChecks(this, _stray);
        _executor = new SimulatedExecutor(_random, _checks);
    }

    public IReadOnlyList<SimulatedContract> Contracts { get; }

    public List<string> Log { get; } = [];

    public void Step()
    {
        var contract = Contracts[_random.Next(Contracts.Count)];
        var dice = _random.Next(100);
        if (dice < 22)
        {
            Tomorrow();
        }
        else if (dice < 26)
        {
            Run();
        }
        else if (dice < 46)
        {
            Note(contract, "executes");
            See(contract);
            _executor.Execute(contract);
        }
        else if (dice < 52)
        {
            Evidence(contract);
        }
        else
        {
            Note(contract, _steps.Take(contract));
        }

        foreach (var each in Contracts)
        {
            each.Unflag();
            See(each);
            _checks.AfterStep(each, each == contract);
        }
    }

    /// <summary>Operations are within reach again: everything pending is done, and the services are as the money wants them.</summary>
    public void Drain()
    {
        foreach (var contract in Contracts)
        {
            foreach (var (sequence, change) in contract.Endpoint.InTransit)
            {
                contract.Endpoint.Deliver(sequence, change);
            }

            contract.Endpoint.InTransit.Clear();
            for (var again = 0; again < 4; again++)
            {
                contract
                    .Stage.Proceedings.Orders.ToList()
                    .ForEach(order => _executor.Execute(contract, order, isGood: true));
            }

            SimulationChecks.AfterDrain(contract);
        }
    }

    public long SisterCreditOf(SimulatedContract contract) =>
        contract == Contracts[0] ? Contracts[1].Credit
        : contract == Contracts[1] ? Contracts[0].Credit
        : 0;

    private void Tomorrow()
    {
        _today = _today.AddDays(_random.Next(10) == 0 ? 4 : 1);
        Log.Add($"--- {_today:dd/MM/yyyy}");
        foreach (var contract in Contracts)
        {
            contract.Stage.On(_today.ToIso());
            if (!contract.IsOver && contract.Documents.Count < 7 && _today.Day < 8 && !HasOne(contract))
            {
                var document = contract.Issue(1_000 * _random.Next(1, 20));
                Note(contract, $"is issued {document.Number}, {document.Asked}");
            }
        }

        for (
            var runs = _random.Next(8) switch
            {
                0 => 0,
                1 => 2,
                _ => 1,
            };
            runs > 0;
            runs--
        )
        {
            Run();
        }
    }

    private bool HasOne(SimulatedContract contract) =>
        contract.Documents.Exists(it => it.Deadline >= new DateOnly(_today.Year, _today.Month, 15));

    /// <summary>As the run does: everything once, and what newly became queued again with the brake when that is too much.</summary>
    private void Run()
    {
        Log.Add("run");
        foreach (var contract in Contracts)
        {
            See(contract);
        }

        var concluded = Contracts.Select(it => (it.Stage, Conclusion: it.Stage.Conclude(Occasion.Run))).ToList();
        // Four contracts are not many: here more than one at once is too much.
        var isBraked = concluded.Count(it => IsNew(it.Stage, it.Conclusion)) > 1;
        foreach (var (contract, (stage, conclusion)) in Contracts.Zip(concluded))
        {
            var isAgain = isBraked && IsNew(stage, conclusion);
            stage.Record(isAgain ? stage.Conclude(Occasion.Run, isBraked: true) : conclusion);
            if (isAgain)
            {
                contract.Braked.Add(stage.Proceedings.LastOrder!.Sequence);
            }

            contract.Overdue.ForEach(document => document.IsFlagged = !contract.IsMixed);
            _checks.AfterRun(contract);
        }
    }

    private static bool IsNew(Stage stage, Conclusion conclusion) =>
        conclusion.Proceedings.LastOrder is { Change: ServiceChange.Suspend, State: OrderState.Queued } order
        && stage.Proceedings.Find(order.Sequence)?.State != OrderState.Queued;

    /// <summary>Facts beside the account change; nobody is told before the next conclusion.</summary>
    private void Evidence(SimulatedContract contract)
    {
        if (_random.Next(3) == 0)
        {
            var isTheirs = _random.Next(2) == 0;
            var name = isTheirs ? contract.Stage.Contract.Customer.Name : "Nobody";
            var id = PaymentId.Parse($"bank:stray{Log.Count}");
            _stray.Add(new StrayMoney(id, _today.AddDays(-_random.Next(3)), new Money(7), name, null, null));
            Note(contract, $"may have sent stray money: {isTheirs}");
        }
        else if (_stray.Count > 0 && _random.Next(2) == 0)
        {
            _stray.RemoveAt(_random.Next(_stray.Count));
        }
        else if (contract.Stage.Contract.Terms.Mandate is { } mandate && _spoiling.Next(2) == 0)
        {
            var block = new MandateBlock("AC04", _today, mandate.Iban, EndToEndId.Parse("F2026-000999-1"));
            contract.Mandate = contract.Mandate.Block is null
                ? MandateUse.None with
                {
                    Block = block,
                }
                : MandateUse.None;
            Note(contract, $"mandate blocked: {contract.Mandate.Block is not null}");
        }
        else if (contract.Documents.Count > 0)
        {
            var document = contract.Documents[_random.Next(contract.Documents.Count)];
            document.Mail = _random.Next(3) == 0 ? MailReach.Bounced : MailReach.Reached;
            contract.Stage.Mail(document.Number, document.Mail);
            Note(contract, $"{document.Number} {document.Mail}");
        }
    }

    private void See(SimulatedContract contract)
    {
        var sister = SisterCreditOf(contract);
        contract.Stage.Evidence = contract.Stage.Evidence with
        {
            BankCoveredUntil = _today.AddDays(-1 - (_today.DayNumber / 7 % 4)),
            StrayMoney = [.. _stray],
            SisterCredits = sister > 0 ? [new SisterCredit(new ContractId("C-9"), new Money(sister))] : [],
            Mandate = contract.Mandate,
        };
        contract.Documents.ForEach(document => document.IsCollectable = contract.Mandate.Block is null);
    }

    private void Note(SimulatedContract contract, string what) => Log.Add($"{contract.Stage.Contract.Id} {what}");

    private SimulatedContract Contract(int index)
    {
        var id = $"C-000{index}";
        var plain = A.Contract(id) with
        {
            Customer = A.Customer with { Name = $"Client {id}", AlsaceMoselle = index == 3 },
        };
        var contract = index switch
        {
            1 => Stage.PaidBy(MeansOfPayment.DirectDebit, plain),
            2 => Stage.With(Stage.PaidBy(MeansOfPayment.Cheque, plain), AfterCure),
            _ => plain,
        };
        return new SimulatedContract(index, contract, _today.ToIso());
    }

    private static ContractTerms AfterCure(ContractTerms terms) =>
        terms with
        {
            SuspensionPolicy = SuspensionPolicy.AfterCurePeriod,
        };
}
