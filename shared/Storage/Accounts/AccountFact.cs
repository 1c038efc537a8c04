using System.Globalization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>One fact of an account in a row of its own.</summary>
/// <param name="RowKey">Where it lies in the contract's partition.</param>
/// <param name="Body">The fact as JSON.</param>
internal sealed record AccountFact(string RowKey, string Body)
{
    public const string PaymentPrefix = "payment|";
    public const string ReductionPrefix = "reduction|";
    public const string RefundPrefix = "refund|";
    public const string ExtensionPrefix = "report|";
    public const string ReopeningPrefix = "reopened|";
    public const string DefaultPrefix = "overdue|";
    public const string OrderPrefix = "order|";
    public const string NoticePrefix = "notice|";

    /// <summary>What notices say lies before the head, as the journal does: reading the account does not read it.</summary>
    public const string FrozenPrefix = "frozen|";

    /// <summary>The facts that one state of an account has and the other has not, or has otherwise. Receivables are opened elsewhere.</summary>
    public static IEnumerable<AccountFact> NewIn(StoredAccount after, StoredAccount before) =>
        [
            .. New(after.Account.Payments, before.Account.Payments, it => PaymentPrefix + it.Id),
            .. New(after.Account.Reductions, before.Account.Reductions, it => ReductionPrefix + it.Key),
            .. New(after.Account.Refunds, before.Account.Refunds, it => RefundPrefix + Padded(it.Ordinal)),
            .. New(after.Account.Extensions, before.Account.Extensions, it => ExtensionPrefix + it.Key),
            .. New(after.Account.Reopenings, before.Account.Reopenings, it => ReopeningPrefix + it.Document),
            .. New(after.Proceedings.Defaults, before.Proceedings.Defaults, it => DefaultPrefix + it.Key),
            .. New(after.Proceedings.Orders, before.Proceedings.Orders, it => OrderPrefix + Padded(it.Sequence)),
            .. New(after.Proceedings.Notices, before.Proceedings.Notices, it => NoticePrefix + it.Key),
        ];

    /// <summary>What notices say.</summary>
    public static IEnumerable<AccountFact> Frozen(IReadOnlyDictionary<string, string> facts) =>
        facts.Select(notice => new AccountFact(FrozenPrefix + notice.Key, notice.Value));

    private static IEnumerable<AccountFact> New<T>(IEnumerable<T> after, IEnumerable<T> before, Func<T, string> key) =>
        after.Except(before).Select(fact => new AccountFact(key(fact), AccountJson.Write(fact)));

    private static string Padded(int number) => number.ToString("000000", CultureInfo.InvariantCulture);
}
