using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>
/// Register and accounts in memory, fed message by message as the function feeds them: the decisions are the real ones, the storage
/// is a dictionary. What is asked to be looked at again waits among the other messages.
/// </summary>
internal sealed class Bookkeeping(
    IReadOnlyDictionary<ContractId, Iban[]> payers,
    IEnumerable<(ContractId, AccountDocument)> ledger
)
{
    private readonly Dictionary<PaymentId, RegisteredPayment> _register = [];
    private readonly Dictionary<ContractId, Account> _accounts = payers.Keys.ToDictionary(id => id, Account.Of);
    private readonly Dictionary<ContractId, List<Receipt>> _receipts = payers.Keys.ToDictionary(
        id => id,
        _ => new List<Receipt>()
    );
    private readonly Dictionary<ContractId, EquatableList<Allocation>> _recorded = [];
    private readonly List<(ContractId Contract, AccountDocument Document)> _ledger = [.. ledger];
    private readonly List<PaymentId> _looks = [];

    /// <summary>Feeds facts in this order; now and then looks again, then until nobody asks any more.</summary>
    public Bookkeeping Feed(IEnumerable<object> facts, Random order)
    {
        foreach (var fact in facts)
        {
            Take(fact);
#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
            while (_looks.Count > 0 && order.Next(2) == 0)
            {
                LookAt(order.Next(_looks.Count));
            }
#pragma warning restore CA5394
        }

        for (var looks = 0; _looks.Count > 0; looks++)
        {
            Assert.True(looks < 1_000, "Looking again does not come to an end.");
            LookAt(0);
        }

        return this;
    }

    /// <summary>Everything that anybody could ask, in one text.</summary>
    public override string ToString()
    {
        var accounts = _accounts.Values.OrderBy(account => account.Contract.Text, StringComparer.Ordinal);
        var unmatched = _register.Values.Where(payment => payment.IsUnmatched).OrderBy(payment => payment.Payment.Id);
        return string.Join(
            "\n",
            [
                .. accounts.Select(account =>
                {
                    var settled = account.Settle();
                    var allocations = settled.Allocations.Select(it => $"{it.Payment}>{it.Document}={it.Amount.Cents}");
                    return $"{account.Contract}: {Paying.Rows(settled)} | {string.Join(' ', allocations)} | {Sum(account.Contract)}{Fetched(account)}";
                }),
                .. unmatched.Select(payment =>
                    $"{payment.Payment.Id} {payment.Payment.Net.Cents}: {payment.Placement.Unmatched}"
                ),
            ]
        );
    }

    /// <summary>What came in and stayed, and where it is: allocated, credit, unmatched. Both are equal, always.</summary>
    public (Money Here, Money Found) Balance()
    {
        var settled = _accounts.Values.Select(account => account.Settle()).ToList();
        var allocated = Money.Sum(settled.SelectMany(it => it.Allocations).Select(it => it.Amount));
        var unmatched = _register.Values.Where(payment => payment.IsUnmatched).Select(payment => payment.Payment.Net);
        return (
            Money.Sum(_register.Values.Select(payment => payment.Payment.Received - payment.Payment.Reversed)),
            allocated + Money.Sum(settled.Select(it => it.Credit)) + Money.Sum(unmatched)
        );
    }

    private void LookAt(int index)
    {
        var payment = _looks[index];
        _looks.RemoveAt(index);
        Place(_register[payment].Payment);
    }

    private void Take(object fact)
    {
        if (fact is (ContractId contract, AccountDocument document))
        {
            var account = _accounts[contract];
            if (!account.Documents.Contains(document))
            {
                Write(account with { Documents = [.. account.Documents, document] });
            }

            return;
        }

        if (fact is (ContractId credited, Reduction reduction))
        {
            Write(_accounts[credited].With(reduction));
            return;
        }

        var happened = (PaymentEvent)fact;
        var payment = _register.GetValueOrDefault(happened.Payment, RegisteredPayment.Of(happened.Payment)).Payment;
        Place(payment.With(happened) is PaymentChange.Added added ? added.Payment : payment);
    }

    private void Place(Payment payment)
    {
        var before = _register.GetValueOrDefault(payment.Id, RegisteredPayment.Of(payment.Id));
        var named = payment.NamedDocuments.Concat(payment.DocumentsInText).ToHashSet();
        EquatableList<NamedDocument> found =
        [
            .. _ledger
                .Where(it => named.Contains(it.Document.Number))
                .Select(it => new NamedDocument(
                    it.Document.Number,
                    it.Contract,
                    it.Document.DueDate,
                    it.Document.Total
                )),
        ];
        EquatableList<CandidateClaim> claims = Placing.NeedsPayer(payment, found)
            ? [.. Candidates(payment).Select(id => new CandidateClaim(id, _accounts[id].ClaimOf(payment)))]
            : [];
        var after = before.With(payment, found, claims);
        _register[payment.Id] = after;
        foreach (var (contract, placed) in after.Tell())
        {
            Write(_accounts[contract].With(placed));
        }
    }

    private IEnumerable<ContractId> Candidates(Payment payment) =>
        payers.Where(it => payment.Payer.Iban is { } iban && it.Value.Contains(iban)).Select(it => it.Key);

    private void Write(Account account)
    {
        var id = account.Contract;
        var allocations = account.Settle().Allocations;
        _receipts[id].AddRange(Receipt.Between(account.Documents, _recorded.GetValueOrDefault(id, []), allocations));
        _recorded[id] = allocations;
        _accounts[id] = account;
        _looks.AddRange(account.OutdatedClaims());
    }

    /// <summary>What is being fetched for its documents, or was.</summary>
    private static string Fetched(Account account) =>
        string.Concat(
            account
                .Payments.Where(payment => payment.Collection is not null)
                .OrderBy(payment => payment.Id)
                .Select(payment => $" | {payment.Id} {payment.Collection!.State} {payment.Collection.Day.ToIso()}")
        );

    /// <summary>The receipts recorded on the way add up to what is allocated, for each document and rate.</summary>
    private string Sum(ContractId contract) =>
        string.Join(
            ' ',
            _receipts[contract]
                .GroupBy(receipt => receipt.Document)
                .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
                .Select(group =>
                    $"{group.Key}:{group.Sum(it => it.Amount.Cents)}/{group.Sum(it => it.Vat.Sum(vat => vat.Vat.Cents))}"
                )
                .Where(text => !text.EndsWith(":0/0", StringComparison.Ordinal))
        );
}
