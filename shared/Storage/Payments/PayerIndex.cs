using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Which contracts are paid from an account or under a mandate: one partition for each.</summary>
public sealed class PayerIndex(StorageClients storage)
{
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Payers);

    /// <summary>Shows a contract under its payers, and no longer under those of before. Doing it again changes nothing.</summary>
    public async Task MoveAsync(Contract? before, Contract after, CancellationToken stop)
    {
        var (old, now) = (before is null ? [] : KeysOf(before), KeysOf(after));
        foreach (var key in now)
        {
            await _table.UpsertEntityAsync(new TableEntity(key, after.Id.Text), TableUpdateMode.Replace, stop);
        }

        foreach (var key in old.Except(now, StringComparer.Ordinal))
        {
            await _table.DeleteEntityAsync(key, after.Id.Text, ETag.All, stop);
        }
    }

    /// <summary>The contracts that a payer is known to pay for, by id; a mandate says more than an account.</summary>
    public async Task<List<ContractId>> ContractsOfAsync(Payer payer, CancellationToken stop)
    {
        if (payer.Mandate is { } mandate && await ContractsAsync(OfMandate(mandate), stop) is { Count: > 0 } found)
        {
            return found;
        }

        return payer.Iban is { } iban ? await ContractsAsync(OfIban(iban), stop) : [];
    }

    /// <summary>Whether anything is known of who pays for a contract.</summary>
    public static bool HasPayers(Contract contract) => KeysOf(contract).Count > 0;

    /// <summary>Whether money of a payer may concern a contract.</summary>
    public static bool IsOf(Contract contract, Iban? iban, string? mandate) =>
        KeysOf(contract)
            .Any(key =>
                (iban is { } account && key == OfIban(account)) || (mandate is not null && key == OfMandate(mandate))
            );

    private Task<List<ContractId>> ContractsAsync(string key, CancellationToken stop) =>
        _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(key, ""), cancellationToken: stop)
            .Select(row => new ContractId(row.RowKey))
            .ToListAsync(stop)
            .AsTask();

    private static List<string> KeysOf(Contract contract)
    {
        var terms = contract.Terms;
        IEnumerable<Iban> ibans =
        [
            .. terms.PayerIbans ?? [],
            .. terms.Mandate is { } mandate ? [mandate.Iban] : (Iban[])[],
        ];
        return
        [
            .. ibans
                .Select(OfIban)
                .Concat(terms.Mandate is null ? [] : [OfMandate(terms.Mandate.Reference)])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string OfIban(Iban iban) => $"iban|{iban}";

    /// <summary>A mandate reference may hold characters that a key may not.</summary>
    private static string OfMandate(string reference) => $"mandate|{Sha256Hex.Of(reference.Trim().ToUpperInvariant())}";
}
