using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Gathers the entries of a year from what is sealed: documents of the ledger, the journals of payments and accounts
/// (docs/decisions/0018). Everything is read before a row is written, so that a file is whole or is none.
/// </summary>
internal sealed class FecExport(
    InvoiceLedger ledger,
    PaymentTable payments,
    AccountTable accounts,
    ContractTable contracts,
    AccountMap map,
    TimeProvider clock
)
{
    private const int Page = 500;

    /// <summary>The rows of a year's file, the header first.</summary>
    public async Task<IEnumerable<string>> RowsAsync(int year, CancellationToken stop)
    {
        var entries = new AccountingYear(year, clock.GetUtcNow());
        var onDebits = new VatOnDebits(ledger);
        await AddDocumentsAsync(entries, onDebits, stop);
        await AddMoneyAsync(entries, stop);
        var letters = await AddAccountsAsync(entries, onDebits, stop);
        var names = await NamesAsync(stop);
        var file = new FecFile(
            map,
            contract => names.GetValueOrDefault(contract, contract.Text),
            (contract, subject) => letters.GetValueOrDefault(contract)?.GetValueOrDefault(subject)
        );
        return file.Rows(entries.Numbered(map));
    }

    private async Task AddDocumentsAsync(AccountingYear entries, VatOnDebits onDebits, CancellationToken stop)
    {
        foreach (var series in Enum.GetValues<Series>())
        {
            await foreach (var document in onDebits.ReadAsync(series, entries.Year, stop))
            {
                entries.Add(SalesBooking.Of(document, map));
            }
        }
    }

    private async Task AddMoneyAsync(AccountingYear entries, CancellationToken stop)
    {
        var (first, end) = (new DateOnly(entries.Year, 1, 1), new DateOnly(entries.Year + 1, 1, 1));
        var recorded = payments.RecordedAsync(ParisCalendar.StartOf(first), ParisCalendar.StartOf(end), stop);
        await foreach (var money in recorded)
        {
            foreach (var entry in MoneyBooking.Of(money, map))
            {
                entries.Add(entry);
            }
        }
    }

    /// <summary>What the accounts' journals add, and how the lines of each are lettered.</summary>
    private async Task<Dictionary<ContractId, IReadOnlyDictionary<string, LetterMark>>> AddAccountsAsync(
        AccountingYear entries,
        VatOnDebits onDebits,
        CancellationToken stop
    )
    {
        var letters = new Dictionary<ContractId, IReadOnlyDictionary<string, LetterMark>>();
        await foreach (var (stored, journal) in accounts.AllAsync(stop))
        {
            var contract = stored.Account.Contract;
            var changedSince = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, entry) in journal.Index())
            {
                if (ParisCalendar.DayOf(entry.At) > entries.Through)
                {
                    changedSince.UnionWith(ChangedBy(entry));
                }
                else if (ParisCalendar.DayOf(entry.At).Year == entries.Year)
                {
                    await AddAsync(entries, contract, index + 1, entry, onDebits, stop);
                }
            }

            letters[contract] = Lettering.Of(stored.Account, entries.Through, changedSince);
        }

        return letters;
    }

    private async Task AddAsync(
        AccountingYear entries,
        ContractId contract,
        int ordinal,
        JournalEntry entry,
        VatOnDebits onDebits,
        CancellationToken stop
    )
    {
        foreach (var (part, refund) in entry.Refunds.Where(refund => refund.PaidOn is not null).Index())
        {
            entries.Add(RefundBooking.Of(contract, refund, EntryPlace.Of(entry.At, contract.Text, ordinal, part), map));
        }

        var receipts = entry.Receipts;
        if (receipts.Count == 0)
        {
            return;
        }

        var debited = new HashSet<DocumentNumber>();
        foreach (var receipt in receipts)
        {
            if (await onDebits.HoldsAsync(receipt.Document, stop))
            {
                debited.Add(receipt.Document);
            }
        }

        var recorded = new RecordedReceipts(contract, ordinal, entry.At, entry.Payments, receipts);
        foreach (var moved in VatBooking.Of(recorded, debited.Contains, map))
        {
            entries.Add(moved);
        }
    }

    private static IEnumerable<string> ChangedBy(JournalEntry entry) =>
        [
            .. entry.Payments.Select(payment => payment.Id.ToString()),
            .. entry.Refunds.Where(refund => refund.PaidOn is not null).Select(_ => Lettering.Refunds),
        ];

    private async Task<Dictionary<ContractId, string>> NamesAsync(CancellationToken stop)
    {
        var names = new Dictionary<ContractId, string>();
        for (var after = ""; ; )
        {
            var page = await contracts.ListAsync(after, Page, stop);
            page.ForEach(stored => names[stored.Contract.Id] = stored.Contract.Customer.Name);
            if (page.Count < Page)
            {
                return names;
            }

            after = page[^1].Contract.Id.Text;
        }
    }
}
