using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>One transaction of an account: the payment, the receipts that it makes, the journal that seals both.</summary>
internal sealed class AccountChange
{
    private readonly StoredAccount _before;
    private readonly AccountPayment? _placed;
    private readonly JournalEntry _entry;

    private AccountChange(StoredAccount before, StoredAccount after, AccountPayment? placed, JournalEntry entry) =>
        (_before, After, _placed, _entry) = (before, after, placed, entry);

    /// <summary>The account once it is written.</summary>
    public StoredAccount After { get; }

    /// <summary>What a payment changes, or a look at the account without one; null when nothing does.</summary>
    public static AccountChange? Of(StoredAccount before, AccountPayment? payment, string cause, DateTimeOffset at)
    {
        var account = payment is null ? before.Account : before.Account.With(payment);
        var settlement = account.Settle();
        var isWaiting = account.HoldsMoney(settlement);
        var receipts = Receipt.Between(account.Documents, before.Recorded, settlement.Allocations).ToList();
        // An older placement than the account knows of is not written back.
        var placed = ReferenceEquals(account, before.Account) ? null : payment;
        if (placed is null && receipts.Count == 0 && isWaiting == before.IsWaiting)
        {
            return null;
        }

        var entry = JournalEntry.Of(cause, placed, [.. receipts], at);
        var after = before with
        {
            Account = account,
            Recorded = settlement.Allocations,
            Entries = before.Entries + 1,
            JournalHead = JournalChain.Append(before.JournalHead, entry.Text),
            IsWaiting = isWaiting,
        };
        return new AccountChange(before, after, placed, entry);
    }

    /// <summary>The rows to write.</summary>
    public IEnumerable<TableTransactionAction> Actions()
    {
        yield return Head();
        yield return new(TableTransactionActionType.Add, AccountRows.OfEntry(After, _entry));
        if (_placed is not null)
        {
            yield return new(
                TableTransactionActionType.UpsertReplace,
                AccountRows.OfPayment(After.Account.Contract, _placed)
            );
        }
    }

    /// <summary>Its version guards the account: whoever changed it since it was read makes the transaction fail.</summary>
    private TableTransactionAction Head() =>
        _before.ETag is { } version
            ? new(TableTransactionActionType.UpdateReplace, AccountRows.OfHead(After), version)
            : new(TableTransactionActionType.Add, AccountRows.OfHead(After));
}
