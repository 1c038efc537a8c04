namespace Aims.Billing;

/// <summary>What keeps a chart from being used: faults are named by account or journal, then Number, Code or Label.</summary>
public static class AccountMapRules
{
    private const int LongestLabel = 100;

    /// <summary>What is wrong with a chart; empty when it holds.</summary>
    public static IEnumerable<Fault> Check(AccountMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return
        [
            .. map.Accounts.SelectMany(it => Check(it.Name, it.Account)),
            .. map.Journals.SelectMany(it => Check(it.Name, it.Journal)),
            .. OneLabel(map),
            .. Apart(map),
            .. map
                .Journals.GroupBy(it => it.Journal.Code, StringComparer.Ordinal)
                .SelectMany(group => group.Skip(1))
                .Select(it => new Fault($"{it.Name}:Code", "must not be the code of another journal")),
        ];
    }

    private static IEnumerable<Fault> Check(string name, LedgerAccount account)
    {
        if (!LedgerAccount.IsNumber(account.Number))
        {
            yield return new Fault($"{name}:Number", LedgerAccount.NumberRule);
        }

        if (WhyNot(account.Label) is { } rule)
        {
            yield return new Fault($"{name}:Label", rule);
        }
    }

    private static IEnumerable<Fault> Check(string name, AccountingJournal journal)
    {
        if (!AccountingJournal.IsCode(journal.Code))
        {
            yield return new Fault($"{name}:Code", AccountingJournal.CodeRule);
        }

        if (WhyNot(journal.Label) is { } rule)
        {
            yield return new Fault($"{name}:Label", rule);
        }
    }

    private static string? WhyNot(string label) =>
        label.Length is 0 or > LongestLabel ? $"must have 1 to {LongestLabel} characters" : PrintableText.WhyNot(label);

    /// <summary>An account may serve for several things, under one name.</summary>
    private static IEnumerable<Fault> OneLabel(AccountMap map) =>
        map
            .Accounts.GroupBy(it => it.Account.Number, StringComparer.Ordinal)
            .SelectMany(group => group.Where(it => it.Account.Label != group.First().Account.Label))
            .Select(it => new Fault($"{it.Name}:Label", $"must be the same wherever {it.Account.Number} is named"));

    /// <summary>What is reconciled must stand alone: customers, both kinds of VAT, deposits, provisions, money of nobody.</summary>
    private static IEnumerable<Fault> Apart(AccountMap map)
    {
        string[] alone =
        [
            nameof(map.Customers),
            nameof(map.PendingVat),
            nameof(map.DueVat),
            nameof(map.Deposits),
            nameof(map.Provisions),
            nameof(map.Unmatched),
        ];
        return map
            .Accounts.Where(it =>
                alone.Contains(it.Name)
                && map.Accounts.Any(other => other.Name != it.Name && other.Account.Number == it.Account.Number)
            )
            .Select(it => new Fault($"{it.Name}:Number", "must not be the account of anything else"));
    }
}
