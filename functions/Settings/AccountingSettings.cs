using Aims.Billing;

namespace Aims.Functions;

/// <summary>
/// The accountant's choices, each with a default: <c>Accounting__Customers__Number</c> = 411, <c>__Label</c> = Clients, and so for every
/// account of <see cref="AccountMap"/>; <c>Accounting__Sales__Code</c> = VE, <c>__Label</c> = Ventes, and so for every journal.
/// </summary>
internal static class AccountingSettings
{
    public static AccountMap Read(SettingsReader reader)
    {
        var otherwise = AccountMap.Standard;
        var map = new AccountMap(
            Account(nameof(AccountMap.Customers), otherwise.Customers),
            Account(nameof(AccountMap.Services), otherwise.Services),
            Account(nameof(AccountMap.Paper), otherwise.Paper),
            Account(nameof(AccountMap.Provisions), otherwise.Provisions),
            Account(nameof(AccountMap.Deposits), otherwise.Deposits),
            Account(nameof(AccountMap.PendingVat), otherwise.PendingVat),
            Account(nameof(AccountMap.DueVat), otherwise.DueVat),
            Account(nameof(AccountMap.Bank), otherwise.Bank),
            Account(nameof(AccountMap.Cheques), otherwise.Cheques),
            Account(nameof(AccountMap.Cards), otherwise.Cards),
            Account(nameof(AccountMap.Collector), otherwise.Collector),
            Account(nameof(AccountMap.Unmatched), otherwise.Unmatched),
            Journal(nameof(AccountMap.Sales), otherwise.Sales),
            Journal(nameof(AccountMap.Money), otherwise.Money),
            Journal(nameof(AccountMap.Miscellaneous), otherwise.Miscellaneous)
        );
        AccountMapRules.Check(map).ToList().ForEach(fault => reader.Add(Section + fault.Path, fault.Rule));
        return map;

        LedgerAccount Account(string name, LedgerAccount standard) =>
            new(
                reader.Text($"{Section}{name}:Number", standard.Number),
                reader.Text($"{Section}{name}:Label", standard.Label)
            );

        AccountingJournal Journal(string name, AccountingJournal standard) =>
            new(
                reader.Text($"{Section}{name}:Code", standard.Code),
                reader.Text($"{Section}{name}:Label", standard.Label)
            );
    }

    private const string Section = "Accounting:";
}
