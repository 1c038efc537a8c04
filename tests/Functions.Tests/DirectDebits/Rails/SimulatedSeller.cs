using Aims.Banking;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>The seller: issues, collects each day what is due, reads what the bank sends.</summary>
internal sealed class SimulatedSeller
{
    private static readonly DirectDebitTerms Terms = DirectDebitTerms.Standard;
    private static readonly long[] Prices = [4_900, 4_900, 7_900, 30_960];

    private readonly Random _random;
    private readonly Dictionary<string, DateOnly> _mails = new(StringComparer.Ordinal);
    private readonly Dictionary<ContractId, Proceedings> _proceedings = [];

    public SimulatedSeller(Random random, IEnumerable<Contract> contracts)
    {
        _random = random;
        Contracts = contracts.ToDictionary(contract => contract.Id);
        Register = new SimulatedRegister(Contracts);
        Reading = new SimulatedReading(Register);
    }

    public Dictionary<ContractId, Contract> Contracts { get; }
    public SimulatedRegister Register { get; }
    public SimulatedReading Reading { get; }
    public Dictionary<DocumentNumber, (ContractId Contract, AccountDocument Facts)> Documents { get; } = [];

    /// <summary>What was released by a person, by the attempt that came back.</summary>
    public HashSet<EndToEndId> Released { get; } = [];

    public Notice? NoticeOf(DirectDebit debit) =>
        ProceedingsOf(debit.Contract).Notices.FirstOrDefault(it => it.Key == $"debit|{debit.Id}");

    public DateOnly? MailedOn(string announcement) => _mails.TryGetValue(announcement, out var day) ? day : null;

    /// <summary>One invoice for each contract; what lies on the account is shown as settled.</summary>
    public void Issue(DateOnly today)
    {
        foreach (var contract in Contracts.Values)
        {
            var number = new DocumentNumber(Series.F, 2026, Documents.Count + 1);
            var total = new Money(Prices[_random.Next(Prices.Length)]);
            var due = new DateOnly(today.Year, today.Month, 15);
            var document = new AccountDocument(
                number,
                DocumentKind.Invoice,
                BillingPeriod.Of(today),
                today,
                due,
                total,
                Money.Min(Register.Accounts[contract.Id].Settle().Credit, total),
                [],
                Money.Zero,
                TargetCalendar.OnOrAfter(due)
            );
            Documents.Add(number, (contract.Id, document));
            Register.Open(contract.Id, document);
            Mail(number.ToString(), today);
        }
    }

    /// <summary>What leaves today, file by file.</summary>
    public List<DebitFile> Collect(DateOnly today)
    {
        var collecting = new Collecting(Terms, today);
        var due = new List<DirectDebit>();
        foreach (var (_, (id, facts)) in Documents)
        {
            var document = Register.Accounts[id].Settle().Find(facts.Number)!;
            if (Collecting.MayBeCollected(Contracts[id], document))
            {
                Collect(collecting, Contracts[id], document, today, due);
            }
        }

        var files = new List<DebitFile>();
        foreach (var scheme in due.GroupBy(debit => debit.Mandate.Scheme))
        {
            var messageId = DebitFile.MessageIdOf(today, scheme.Key, 1);
            var at = ParisCalendar.StartOf(today).AddHours(5);
            files.Add(new DebitFile(messageId, at, Creditor.Of(A.Seller), scheme.Key, [.. scheme]));
            Reading.Leave(files[^1], today);
        }

        return files;
    }

    private void Collect(
        Collecting collecting,
        Contract contract,
        SettledDocument document,
        DateOnly today,
        List<DirectDebit> due
    )
    {
        var number = document.Facts.Number;
        var mandate = contract.Terms.Mandate!;
        var attempts = AttemptsOf(number);
        var next = NextAttempt.After(number, attempts, mandate);
        var facts = new CollectingCase(
            contract,
            Register.Accounts[contract.Id],
            ProceedingsOf(contract.Id),
            document,
            [.. attempts],
            Reading.UseOf(mandate),
            MailedOn(Collecting.AnnouncementOf(contract.Id, next)) is { } day && day <= today ? day : null
        );
        switch (collecting.Decide(facts))
        {
            case CollectingDecision.Collect collect when Pain008.WhyNot(collect.Debit) is null:
                due.Add(collect.Debit);
                break;
            case CollectingDecision.Announce announce:
                _proceedings[contract.Id] = ProceedingsOf(contract.Id).With(announce.Notice);
                Mail($"{contract.Id}|{announce.Notice.Key}", today);
                break;
            default:
                break;
        }
    }

    public List<FollowedDebit> AttemptsOf(DocumentNumber number) =>
        [.. Reading.Debits.Values.Where(it => it.Debit.Id.Document == number).OrderBy(it => it.Debit.Id.Attempt)];

    /// <summary>A person lets the document of an attempt that came back be collected again, and its mandate.</summary>
    public void Release(FollowedDebit attempt)
    {
        Released.Add(attempt.Debit.Id);
        Reading.Debits[attempt.Debit.Id] = attempt with { ReleasedBy = "anne" };
        var use = Reading.UseOf(attempt.Debit.Mandate);
        Reading.Uses[attempt.Debit.Mandate.Reference] = use with { Block = null };
    }

    /// <summary>Most mails are accepted on the day, some later, a few never.</summary>
    private void Mail(string announcement, DateOnly today)
    {
        var dice = _random.Next(20);
        if (dice > 0)
        {
            _mails[announcement] = today.AddDays(dice < 3 ? dice : 0);
        }
    }

    private Proceedings ProceedingsOf(ContractId contract) =>
        _proceedings.GetValueOrDefault(contract, Proceedings.None);
}
