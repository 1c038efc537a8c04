using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Settles one contract as far as a day allows (R12). The timer, a termination and a replay by hand all come here.</summary>
/// <remarks>Each step reads what is there and does what is missing: done twice, or after a month of silence, it comes to the same.</remarks>
internal sealed class Settling(
    ContractTable contracts,
    AccountTable accounts,
    InvoiceLedger ledger,
    SettlingIndex index,
    CreditNotes notes,
    EndedMonths months,
    Restituting restituting,
    Refunds refunds,
    TerminationNotice notice,
    ParkedTable parked,
    ParisCalendar calendar,
    TimeProvider clock
)
{
    /// <summary>Settles a contract; one that cannot be settled parks alone, with its reason.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="rows">Where the index shows it; none: its account holds money.</param>
    /// <param name="stop">Stops it; what was recorded stays.</param>
    public async Task<Settled> SettleAsync(ContractId id, IReadOnlyCollection<ToSettle> rows, CancellationToken stop)
    {
        var contract = await contracts.ReadAsync(id, stop);
        if (contract is null || (rows.Count == 0 && contract.Contract.End is null))
        {
            return Settled.Nothing;
        }

        var settled = Settled.Nothing;
        try
        {
            settled = settled with { Numbered = await NumberAsync(contract.Contract, stop) };
            settled = contract.Contract.End is null ? settled : await EndAsync(contract, rows, settled, stop);
        }
        catch (InvalidDataException fault)
        {
            settled = settled with { Fault = fault.Message };
        }

        if (settled.Fault is { } reason)
        {
            // It stays shown: once it is mended, what it was shown for is done.
            await parked.ParkAsync(new Parked(ParkedKeys.Settling(id), reason, clock.GetUtcNow()), stop);
            return settled;
        }

        await ShowFromAsync(contract, rows, stop);
        return settled;
    }

    /// <summary>A crash came between reserving and numbering, or between numbering and the account.</summary>
    private async Task<int> NumberAsync(Contract contract, CancellationToken stop)
    {
        var account = await accounts.ReadAsync(contract.Id, stop);
        var reserved = account.Account.Reductions.Where(it => it.IsReserved).ToList();
        foreach (var reduction in reserved)
        {
            var document =
                await ledger.ReadAsync(reduction.Document, stop)
                ?? throw new InvalidDataException($"{reduction.Document} is not in the ledger");
            await notes.NumberAsync(document, reduction, contract, stop);
        }

        return reserved.Count;
    }

    private async Task<Settled> EndAsync(
        StoredContract contract,
        IEnumerable<ToSettle> rows,
        Settled settled,
        CancellationToken stop
    )
    {
        var id = contract.Contract.Id;
        var account = await accounts.ReadAsync(id, stop);
        settled = settled with { Credited = await months.CreditAsync(contract.Contract, account.Account, stop) };
        foreach (var termination in rows.Where(row => row.TerminatedOn is not null))
        {
            await notice.TellAsync(contract.Contract, account, termination, stop);
        }

        account = await accounts.ReadAsync(id, stop);
        try
        {
            var isRestituted = await restituting.RestituteAsync(contract, account.Account, stop);
            settled = settled with { Restituted = isRestituted ? 1 : 0 };
        }
        catch (InvalidDataException fault)
        {
            // What he has too much is his, whatever becomes of the provision.
            settled = settled with
            {
                Fault = fault.Message,
            };
        }

        account = await accounts.ReadAsync(id, stop);
        return settled with { Refunded = await refunds.DecideAsync(contract, account, stop) };
    }

    /// <summary>Shows the contract from the day on which it is to be looked at next, and no longer under earlier ones.</summary>
    private async Task ShowFromAsync(StoredContract contract, IEnumerable<ToSettle> rows, CancellationToken stop)
    {
        var (id, today) = (contract.Contract.Id, calendar.Today);
        var old = rows.Where(row => row.From < today).ToList();
        if (old.Count == 0)
        {
            return;
        }

        var account = await accounts.ReadAsync(id, stop);
        var next = Ending.NextLook(contract.Contract, contract.State, account.Account, today);
        if (next == today)
        {
            return;
        }

        if (next is { } day)
        {
            await index.AddAsync(id, day, stop);
        }

        foreach (var row in old)
        {
            await index.RemoveAsync(row, stop);
        }
    }
}
