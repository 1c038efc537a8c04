using Aims.Storage;

namespace Aims.Functions.Tests.DirectDebits;

/// <summary>The register of payments and the accounts, in memory: what <c>Posting</c> does, without a storage in between.</summary>
internal sealed class SimulatedRegister(IReadOnlyDictionary<ContractId, Contract> contracts)
{
    private const int MostLooks = 1_000;
    private readonly Dictionary<PaymentId, RegisteredPayment> _payments = [];
    private readonly Dictionary<DocumentNumber, NamedDocument> _documents = [];
    private readonly Queue<PaymentId> _again = [];

    public Dictionary<ContractId, Account> Accounts { get; } =
        contracts.Keys.ToDictionary(id => id, id => Account.Of(id));

    public IReadOnlyDictionary<PaymentId, RegisteredPayment> Payments => _payments;

    public void Open(ContractId contract, AccountDocument document)
    {
        var account = Accounts[contract];
        _documents[document.Number] = new NamedDocument(
            document.Number,
            contract,
            document.DueDate,
            document.Total - document.Prepaid
        );
        Keep(account with { Documents = [.. account.Documents, document] });
        LookAgain();
    }

    public void Post(PaymentEvent happened)
    {
        var before = Of(happened.Payment);
        switch (before.Payment.With(happened))
        {
            case PaymentChange.Added added:
                Place(before, added.Payment);
                break;
            case PaymentChange.Refused refused:
                throw new InvalidOperationException(refused.Reason);
            default:
                Place(before, before.Payment);
                break;
        }

        LookAgain();
    }

    /// <summary>What became of the money of a payment; nothing of one that is not known.</summary>
    public RegisteredPayment Of(PaymentId id) => _payments.GetValueOrDefault(id) ?? RegisteredPayment.Of(id);

    private void LookAgain()
    {
        for (var looks = 0; _again.TryDequeue(out var id); looks++)
        {
            Assert.True(looks < MostLooks, $"{id} is looked at again and again.");
            Place(Of(id), Of(id).Payment);
        }
    }

    private void Place(RegisteredPayment before, Payment payment)
    {
        EquatableList<NamedDocument> found =
        [
            .. payment
                .NamedDocuments.Concat(payment.DocumentsInText)
                .Distinct()
                .Where(_documents.ContainsKey)
                .Select(number => _documents[number]),
        ];
        EquatableList<CandidateClaim> claims = Placing.NeedsPayer(payment, found) ? [.. ClaimsOf(payment)] : [];
        var after = _payments[payment.Id] = before.With(payment, found, claims);
        foreach (var (contract, placed) in after.Tell())
        {
            Keep(Accounts[contract].With(placed));
        }
    }

    private IEnumerable<CandidateClaim> ClaimsOf(Payment payment) =>
        contracts
            .Values.Where(contract => PayerIndex.IsOf(contract, payment.Payer.Iban, payment.Payer.Mandate))
            .Select(contract => new CandidateClaim(contract.Id, Accounts[contract.Id].ClaimOf(payment)));

    private void Keep(Account account)
    {
        if (Accounts[account.Contract] != account)
        {
            Accounts[account.Contract] = account;
            account.OutdatedClaims().ToList().ForEach(_again.Enqueue);
        }
    }
}
