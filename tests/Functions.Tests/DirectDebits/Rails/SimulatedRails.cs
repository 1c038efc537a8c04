using Aims.Banking;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>Months of a few contracts that are debited, day by day: everything passes through the bytes of files, both ways.</summary>
internal sealed class SimulatedRails
{
    private const int Contracts = 6;
    private readonly Random _random;
    private readonly SimulatedPeople _people;
    private readonly RailsChecks _checks;

    public SimulatedRails(int seed)
    {
        _random = new Random(seed);
        Seller = new SimulatedSeller(_random, Enumerable.Range(0, Contracts).Select(SimulatedPeople.Contract));
        Bank = new SimulatedBank(_random);
        _people = new SimulatedPeople(_random, Seller, Bank.Book);
        _checks = new RailsChecks(this);
    }

    public SimulatedSeller Seller { get; }
    public SimulatedBank Bank { get; }

    /// <summary>Contracts that were left to themselves: nothing was paid, changed or released by a person.</summary>
    public bool IsUntouched(ContractId contract) => !_people.Touched.Contains(contract);

    public async Task PlayAsync(DateOnly from, int days)
    {
        var last = from.AddDays(days);
        for (var today = from; today < last; today = today.AddDays(1))
        {
            if (today.Day == 1)
            {
                Seller.Issue(today);
            }

            // Left out on some days: what is missed is caught up.
            foreach (var file in _random.Next(8) == 0 ? [] : Seller.Collect(today))
            {
                _checks.AfterDecision(file);
                Bank.Receive(Pain008.Write(file), today);
            }

            Bank.Work(today);
            _people.Act(today);
            Bank.Tell(today);
            await ReadAsync(Bank.Deliver(today));
            _checks.AfterDay();
        }

        Bank.Close(last.AddDays(-1));
        await ReadAsync(Bank.Deliver(DateOnly.MaxValue));
        _checks.AfterDay();
        _checks.AtTheEnd(last);
        _checks.Same(await InAnotherOrderAsync());
    }

    private async Task ReadAsync(byte[][] files)
    {
        foreach (var file in files)
        {
            await Seller.Reading.ReadAsync(file);
        }
    }

    /// <summary>The same facts, every file of the bank in another order, some again.</summary>
    private async Task<SimulatedSeller> InAnotherOrderAsync()
    {
        var other = new SimulatedSeller(_random, Seller.Contracts.Values);
        foreach (var (contract, facts) in Seller.Documents.Values)
        {
            other.Register.Open(contract, facts);
        }

        foreach (var file in Seller.Reading.Files.Values)
        {
            other.Reading.Leave(file, ParisCalendar.DayOf(file.CreatedAt));
        }

        foreach (var released in Seller.Released)
        {
            other.Reading.Debits[released] = other.Reading.Debits[released] with { ReleasedBy = "anne" };
        }

        byte[][] files = [.. Bank.Sent, .. Bank.Sent.Where(_ => _random.Next(4) == 0)];
        _random.Shuffle(files);
        foreach (var file in files)
        {
            await other.Reading.ReadAsync(file);
        }

        return other;
    }
}
