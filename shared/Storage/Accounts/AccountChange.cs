using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>One transaction of an account: what is new, the receipts that it makes, the journal that seals both.</summary>
internal sealed class AccountChange
{
    private readonly StoredAccount _before;
    private readonly IReadOnlyList<AccountFact> _new;
    private readonly JournalEntry _entry;

    private AccountChange(
        StoredAccount before,
        StoredAccount after,
        IReadOnlyList<AccountFact> facts,
        JournalEntry entry
    ) => (_before, After, _new, _entry) = (before, after, facts, entry);

    /// <summary>The account once it is written.</summary>
    public StoredAccount After { get; }

    /// <summary>What an update changes; null when nothing does.</summary>
    public static AccountChange? Of(StoredAccount before, AccountUpdate update, DateTimeOffset at)
    {
        var account = update.ApplyTo(before.Account).ReopenedSince(before.Account, ParisCalendar.DayOf(at));
        var settlement = account.Settle();
        var isWaiting = account.HoldsMoney(settlement);
        var receipts = Receipt.Between(account.Documents, before.Recorded, settlement.Allocations).ToList();
        var after = before with
        {
            Account = account,
            Proceedings = update.Proceedings ?? before.Proceedings,
            Recorded = settlement.Allocations,
            IsWaiting = isWaiting,
        };
        var facts = AccountFact.NewIn(after, before).Concat(AccountFact.Frozen(update.NoticeFacts)).ToList();
        if (facts.Count == 0 && receipts.Count == 0 && isWaiting == before.IsWaiting)
        {
            return null;
        }

        var entry = JournalEntry.Of(update.Cause, facts.Select(fact => fact.Body), [.. receipts], at);
        after = after with
        {
            Entries = before.Entries + 1,
            JournalHead = JournalChain.Append(before.JournalHead, entry.Text),
        };
        return new AccountChange(before, after, facts, entry);
    }

    /// <summary>The rows to write.</summary>
    public IEnumerable<TableTransactionAction> Actions() =>
        [
            Head(),
            new(TableTransactionActionType.Add, AccountRows.OfEntry(After, _entry)),
            .. _new.Select(fact => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace,
                AccountRows.OfFact(After.Account.Contract, fact)
            )),
        ];

    /// <summary>Its version guards the account: whoever changed it since it was read makes the transaction fail.</summary>
    private TableTransactionAction Head() =>
        _before.ETag is { } version
            ? new(TableTransactionActionType.UpdateReplace, AccountRows.OfHead(After), version)
            : new(TableTransactionActionType.Add, AccountRows.OfHead(After));
}
