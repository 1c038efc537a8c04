namespace Aims.Billing.Tests;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>One random fact about a contract, told to the engine and written down beside it.</summary>
internal sealed class SimulationSteps(Random random, Random spoiling)
{
    private int _count;

    /// <summary>Lets something happen.</summary>
    /// <returns>What.</returns>
    public string Take(SimulatedContract contract)
    {
        var held = contract.Stage.Proceedings.LastOrder;
        if (held is { State: OrderState.Held } && random.Next(6) == 0)
        {
            contract.Stage.Release(held.Sequence);
            return $"a person releases {held.Sequence}";
        }

        if (contract.Documents.Count == 0)
        {
            return "waits";
        }

        if (contract.Stage.Contract.End is null && random.Next(150) == 0)
        {
            var end = contract.Today.AddDays(random.Next(10));
            contract.Stage.Change(it => it with { End = end }).News();
            return $"ends on {end:dd/MM}";
        }

        var document = contract.Documents[random.Next(contract.Documents.Count)];
        return random.Next(13) switch
        {
            < 5 when contract.Stage.Contract.Terms.MeansOfPayment == MeansOfPayment.DirectDebit => Debit(
                contract,
                document
            ),
            < 5 => Pay(contract, document),
            5 => Pay(contract, document),
            6 or 7 => Return(contract, document),
            8 or 9 => Extend(contract, document),
            10 => Credit(contract, document),
            11 => Debit(contract, document),
            _ => News(contract),
        };
    }

    private static string News(SimulatedContract contract)
    {
        contract.Stage.News();
        return "is looked at";
    }

    /// <summary>The whole, a part, now and then too much; known today, received up to ten days ago.</summary>
    private string Pay(SimulatedContract contract, SimulatedDocument document)
    {
        var rest = Math.Max(document.Open, 0);
        var cents = random.Next(20) switch
        {
            0 => rest + 500,
            < 5 => rest / 2,
            < 7 => rest - 1,
            _ => rest,
        };
        if (cents <= 0)
        {
            return "has nothing to pay";
        }

        var day = contract.Today.AddDays(random.Next(3) == 0 ? -random.Next(10) : 0);
        var payment = new SimulatedPayment($"bank:{++_count}", cents, day, null);
        Mix(contract, document, cents, day);
        document.Payments.Add(payment);
        contract.Tell(document, payment, PaymentEventKind.Received, day);
        return $"pays {cents} of {document.Number} on {day:dd/MM}";
    }

    /// <summary>More than is open, or older than the document or what went back: then money pays something else in between.</summary>
    private static void Mix(SimulatedContract contract, SimulatedDocument document, long cents, DateOnly day) =>
        contract.IsMixed |=
            cents > document.Open || day < document.Issued || document.Payments.Exists(it => it.WentBackOn >= day);

    private string Debit(SimulatedContract contract, SimulatedDocument document)
    {
        if (document.Payments.Find(it => it.State == CollectionState.InFlight) is { } debit)
        {
            if (spoiling.Next(4) == 0)
            {
                (debit.State, debit.IsWithdrawn) = (null, true);
                contract.Tell(document, debit, PaymentEventKind.Withdrawn, contract.Today);
                return $"debit of {document.Number} withdrawn";
            }

            var isFailed = random.Next(2) == 0 || debit.Amount > document.Open;
            debit.State = isFailed ? CollectionState.Failed : CollectionState.Collected;
            debit.Day = contract.Today;
            if (!isFailed)
            {
                contract.IsMixed |= document.Payments.Exists(it => it.WentBackOn >= contract.Today);
            }

            contract.Tell(document, debit, isFailed ? PaymentEventKind.Failed : PaymentEventKind.Received, debit.Day);
            return $"debit of {document.Number} {debit.State}";
        }

        if (document.Open <= 0)
        {
            return "has nothing to be debited";
        }

        debit = new SimulatedPayment($"gocardless:{++_count}", document.Open, contract.Today, CollectionState.InFlight);
        document.Payments.Add(debit);
        contract.Tell(document, debit, PaymentEventKind.Pending, contract.Today);
        return $"debit of {document.Number} in flight";
    }

    /// <summary>Money goes back, or a dispute about it is won.</summary>
    private static string Return(SimulatedContract contract, SimulatedDocument document)
    {
        if (document.Payments.FindLast(it => it.Net > 0 || it.IsBack) is not { } payment)
        {
            return "has nothing that could go back";
        }

        if (payment.IsBack)
        {
            contract.IsMixed |=
                payment.Amount > document.Open || document.Payments.Exists(it => it.WentBackOn >= contract.Today);
        }

        payment.IsBack = !payment.IsBack;
        payment.WentBackOn = payment.IsBack ? contract.Today : payment.WentBackOn;
        payment.State =
            !payment.IsDebit ? null
            : payment.IsBack ? CollectionState.Failed
            : CollectionState.Collected;
        var kind = payment.IsBack ? PaymentEventKind.Reversed : PaymentEventKind.ReversalWithdrawn;
        contract.Tell(document, payment, kind, contract.Today);
        return $"{payment.Id} of {document.Number}: {kind}";
    }

    private string Extend(SimulatedContract contract, SimulatedDocument document)
    {
        var waiting = document.Extensions.FindIndex(it => !it.IsGranted);
        var asked = waiting >= 0 ? document.Extensions[waiting].Asked : contract.Today.AddDays(-random.Next(4));
        var until = waiting >= 0 ? document.Extensions[waiting].Until : document.Deadline.AddDays(random.Next(1, 9));
        var isGranted = waiting >= 0 || random.Next(2) == 0;
        var extension = new Extension(
            DocumentNumber.Parse(document.Number),
            asked,
            "client",
            until,
            "courriel",
            isGranted ? "anne" : null,
            isGranted ? contract.Today : null
        );
        // The app refuses what the rules refuse; what passes must have been asked for in time by the raw facts too.
        if (extension.Check(contract.Stage.Account, contract.Today).Any())
        {
            return "asks for an extension in vain";
        }

        Assert.True(asked <= document.Deadline, "An extension that was asked for too late has passed.");
        document.Extensions.RemoveAll(it => it.Asked == asked);
        document.Extensions.Add((asked, until, isGranted));
        contract.Stage.Learn(account => account.With(extension));
        return $"extension of {document.Number} asked {asked:dd/MM} until {until:dd/MM} granted {isGranted}";
    }

    private string Credit(SimulatedContract contract, SimulatedDocument document)
    {
        var cents = random.Next(2) == 0 ? document.Asked / 2 : Math.Min(document.Asked, document.Open);
        if (cents <= 0)
        {
            return "has nothing to be credited";
        }

        contract.IsMixed |= cents > document.Open;
        document.Asked -= cents;
        var note = Reductions.Of(document.Number, cents, contract.Today.ToIso(), ++_count);
        // Decided first, numbered afterwards.
        contract.Stage.Learn(account => account.With(note with { Number = null, IssueDate = null }));
        contract.Stage.Learn(account => account.With(note));
        return $"credit note of {cents} on {document.Number}";
    }
}
