using Aims.Testing;

namespace Aims.Billing.Tests.Accounting;

/// <summary>
/// Ledger, register and accounts in memory, each with its journal, on a clock that only goes forward: the decisions are the real ones.
/// What accounting exports of it at an instant is what was recorded by then.
/// </summary>
internal sealed class BookedStory
{
    public static readonly ContractId[] Contracts = [new("C-1"), new("C-2"), new("C-3")];

    private readonly Dictionary<PaymentId, RegisteredPayment> _register = [];
    private readonly Dictionary<ContractId, Account> _accounts = Contracts.ToDictionary(id => id, Billing.Account.Of);
    private readonly Dictionary<ContractId, EquatableList<Allocation>> _allocations = [];
    private readonly List<Document> _documents = [];
    private readonly List<RecordedMoney> _money = [];
    private readonly List<RecordedReceipts> _receipts = [];
    private readonly List<(ContractId Contract, Refund Refund, EntryPlace Place)> _refunds = [];

    public DateTimeOffset Now { get; private set; } = ParisCalendar.StartOf(A.Day("2026-11-02")).AddHours(9);

    public DateOnly Today => ParisCalendar.DayOf(Now);

    public IReadOnlyList<Document> Documents => _documents;

    public IEnumerable<RecordedReceipts> Receipts => _receipts;

    public IEnumerable<RegisteredPayment> Register => _register.Values;

    public Account Account(ContractId contract) => _accounts[contract];

    public void Wait(int hours) => Now = Now.AddHours(hours);

    /// <summary>Issues the next month of a contract, at one rate; the first has a provision, as a line or as a deposit.</summary>
    public void Issue(ContractId contract, long netCents)
    {
        var isDeposit = contract == Contracts[1];
        var isFirst = !_documents.Exists(it => it.Facts.Contract == contract);
        var example = A.Contract(contract.Text, start: "2026-11-01");
        example = example with
        {
            Terms = example.Terms with
            {
                ProvisionPolicy = isDeposit ? ProvisionPolicy.SecurityDeposit : example.Terms.ProvisionPolicy,
            },
        };
        foreach (var facts in A.Owed(example, "2026-11-02").Where(it => isFirst || it.Kind == DocumentKind.Invoice))
        {
            var lines = facts
                .Lines.Where(line => isFirst || line.Kind != LineKind.Provision)
                .Select(line => line with { UnitPrice = new Money(netCents) })
                .ToList();
            var vat = VatSubtotal.Of(lines);
            Open(
                facts with
                {
                    IssueDate = Today,
                    DueDate = Today.AddDays(14),
                    Lines = [.. lines],
                    Vat = vat,
                    Totals = Totals.Of(lines, vat, Money.Zero),
                    VatExigibility = contract == Contracts[2] ? VatExigibility.Debit : VatExigibility.Receipt,
                }
            );
        }
    }

    /// <summary>Takes something off a line of a document, whole where nothing is said.</summary>
    public void Credit(int document, long? netCents)
    {
        var corrected = _documents.Where(it => !it.Facts.IsCorrection).ElementAtOrDefault(document);
        if (corrected is null)
        {
            return;
        }

        var account = _accounts[corrected.Facts.Contract];
        CreditRequest request = netCents is { } net
            ? new CreditRequest.Lines([new CreditedLine(1, new Money(net))])
            : new CreditRequest.Everything();
        var key = BusinessKey.Credit(corrected.Number, $"{account.Reductions.Count}");
        var reduction = Crediting.Reduce(corrected, account.Reductions, request, key, "Erreur", "anne");
        if (reduction.IsGood)
        {
            var facts = Crediting.Facts(corrected, reduction.Value, A.Terms, Today, contract: null);
            var number = Numbered(facts);
            Write(account.With(reduction.Value with { Number = number, IssueDate = Today }), null);
        }
    }

    /// <summary>Takes what is said of a payment.</summary>
    public void Hear(PaymentEvent happened)
    {
        var before = _register.GetValueOrDefault(happened.Payment, RegisteredPayment.Of(happened.Payment));
        if (before.Payment.With(happened) is not PaymentChange.Added added)
        {
            return;
        }

        var named = added.Payment.NamedDocuments.ToHashSet();
        var after = before.With(
            added.Payment,
            [.. _documents.Where(it => named.Contains(it.Number)).Select(NamedDocument.Of)],
            []
        );
        var changes = HeldMoney.Between(HeldMoney.Of(before), HeldMoney.Of(after));
        _register[happened.Payment] = after;
        if (changes.Count > 0)
        {
            _money.Add(
                new RecordedMoney(
                    happened.Payment,
                    _money.Count(it => it.Payment == happened.Payment) + 1,
                    Now,
                    changes
                )
            );
        }

        foreach (var (contract, placed) in after.Tell())
        {
            Write(_accounts[contract].With(placed), placed);
        }
    }

    /// <summary>Gives the credit of a contract back: decided, then paid.</summary>
    public void GiveBack(ContractId contract)
    {
        var account = _accounts[contract];
        if (account.Refunds.FirstOrDefault(refund => refund.PaidOn is null) is { } due)
        {
            var paid = due with { PaidOn = Today, Reference = "VIR" };
            _refunds.Add((contract, paid, EntryPlace.Of(Now, contract.Text, 1_000_000 + paid.Ordinal, 0)));
            Write(account.With(paid), null);
        }
        else if (account.Settle() is { Open.Cents: 0, Credit.Cents: > 0 } settled && settled.Credit > settled.Overdrawn)
        {
            Write(account.With(new Refund(account.Refunds.Count + 1, settled.Credit - settled.Overdrawn, Today)), null);
        }
    }

    /// <summary>The bytes of a year's file as they are exported at an instant; letters as they are now.</summary>
    public byte[] Export(int year, DateTimeOffset? at = null, bool isLettered = true)
    {
        var entries = Entries(year, at ?? Now);
        var letters = Contracts.ToDictionary(
            id => id,
            id => Lettering.Of(_accounts[id], entries.Through, ChangedSince(entries.Through))
        );
        var file = new FecFile(
            AccountMap.Standard,
            contract => $"Client {contract}",
            (contract, subject) => isLettered ? letters[contract].GetValueOrDefault(subject) : null
        );
        return FecText.Encoding.GetBytes(string.Concat(file.Rows(entries.Numbered(AccountMap.Standard))));
    }

    private AccountingYear Entries(int year, DateTimeOffset at)
    {
        var (entries, map) = (new AccountingYear(year, at), AccountMap.Standard);
        var onDebits = _documents
            .Where(it => it.Facts.VatExigibility == VatExigibility.Debit)
            .Select(it => it.Number)
            .ToHashSet();
        Entry[] all =
        [
            .. _documents.Select(document => SalesBooking.Of(document, map)),
            .. _money.SelectMany(money => MoneyBooking.Of(money, map)),
            .. _receipts.SelectMany(recorded => VatBooking.Of(recorded, onDebits.Contains, map)),
            .. _refunds.Select(paid => RefundBooking.Of(paid.Contract, paid.Refund, paid.Place, map)),
        ];
        Array.ForEach(all, entries.Add);
        return entries;
    }

    private HashSet<string> ChangedSince(DateOnly day) =>
        [
            .. _money.Where(it => ParisCalendar.DayOf(it.At) > day).Select(it => it.Payment.ToString()),
            .. _refunds.Where(it => it.Place.Day > day).Select(_ => Lettering.Refunds),
        ];

    private void Open(DocumentFacts facts)
    {
        var number = Numbered(facts);
        var account = _accounts[facts.Contract];
        Write(account with { Documents = [.. account.Documents, AccountDocument.Of(_documents[^1])] }, null);
        Assert.Equal(number, _documents[^1].Number);
    }

    private DocumentNumber Numbered(DocumentFacts facts)
    {
        var issued = _documents.Count(it => it.Number.Series == facts.Series && it.Number.Year == facts.IssueDate.Year);
        _documents.Add(facts.Numbered(issued + 1));
        return _documents[^1].Number;
    }

    private void Write(Account account, AccountPayment? placed)
    {
        var id = account.Contract;
        var after = account.Settle().Allocations;
        var receipts = Receipt.Between(account.Documents, _allocations.GetValueOrDefault(id, []), after).ToList();
        if (receipts.Count > 0)
        {
            var ordinal = _receipts.Count(it => it.Contract == id) + 1;
            _receipts.Add(new RecordedReceipts(id, ordinal, Now, placed is null ? [] : [placed], [.. receipts]));
        }

        _allocations[id] = after;
        _accounts[id] = account;
    }
}
