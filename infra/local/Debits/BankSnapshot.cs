#pragma warning disable MA0048 // What a file of the bank may change, as seen before and after it.

using System.Text.Json;

namespace Aims.Local;

/// <summary>A document as the account of its contract shows it.</summary>
internal sealed record OwedDocument(string Number, string Contract, Money Total, Money Open, string State);

/// <summary>A payment as an account shows it.</summary>
/// <param name="Payment">Its id.</param>
/// <param name="Contract">Whose account.</param>
/// <param name="Amount">What came and did not go back.</param>
/// <param name="Documents">What it pays.</param>
internal sealed record PaidSeen(string Payment, string Contract, Money Amount, EquatableList<string> Documents);

/// <summary>All that a file of the bank may change.</summary>
/// <param name="Debits">Our direct debits.</param>
/// <param name="Documents">What is owed and paid.</param>
/// <param name="Payments">Money that the accounts know.</param>
/// <param name="Unmatched">Money that nobody is known to have sent.</param>
/// <param name="Parked">What waits for a person.</param>
/// <param name="Covered">The last day of which everything that the bank booked is known; null: none.</param>
/// <param name="Missing">The statement that is missing in between; null: none.</param>
/// <param name="Standings">Where each contract stands, in words for its customer.</param>
/// <param name="Planned">What the next run of the direct debits would do.</param>
internal sealed record BankSnapshot(
    IReadOnlyList<DebitSeen> Debits,
    IReadOnlyList<OwedDocument> Documents,
    IReadOnlyList<PaidSeen> Payments,
    IReadOnlyList<StrayMoney> Unmatched,
    IReadOnlyList<(string Key, string Reason)> Parked,
    string? Covered,
    string? Missing,
    IReadOnlyDictionary<string, string> Standings,
    IReadOnlyList<PlannedDebit> Planned
)
{
    private const int ReadTogether = 16;

    /// <summary>No file is older than the API lists.</summary>
    private const int Days = 400;

    /// <summary>Looks at everything.</summary>
    public static async Task<BankSnapshot> TakeAsync(ApiClient api, DateOnly today, CancellationToken stop)
    {
        var files = await new DebitFilesReader(api).ReadAsync(today.AddDays(-Days), today, stop);
        var accounts = await AccountsAsync(api, stop);
        var unmatched = await api.GetAsync("payments/unmatched", stop);
        var coverage = await api.GetAsync("bank/coverage", stop);
        return new BankSnapshot(
            [.. files.SelectMany(file => file.Debits)],
            [.. accounts.SelectMany(Documented).OrderBy(it => it.Number, StringComparer.Ordinal)],
            [.. accounts.SelectMany(Paid).OrderBy(it => it.Payment, StringComparer.Ordinal)],
            [.. unmatched.Items("payments").Select(Stray)],
            await api.ParkedAsync(stop),
            coverage.GetProperty("through").GetString(),
            coverage.GetProperty("missing").GetString(),
            accounts.ToDictionary(it => it.Text("contract"), Standing, StringComparer.Ordinal),
            await PlannedDebit.AllAsync(api, stop)
        );
    }

    private static async Task<JsonElement[]> AccountsAsync(ApiClient api, CancellationToken stop)
    {
        var contracts = await api.ContractsAsync(stop);
        var accounts = new JsonElement[contracts.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, contracts.Count),
            new ParallelOptions { MaxDegreeOfParallelism = ReadTogether, CancellationToken = stop },
            async (index, cancel) =>
                accounts[index] = await api.GetAsync($"contracts/{contracts[index]}/account", cancel)
        );
        return accounts;
    }

    private static IEnumerable<OwedDocument> Documented(JsonElement account) =>
        account
            .Items("documents")
            .Select(it => new OwedDocument(
                it.Text("number"),
                account.Text("contract"),
                it.Cents("totalInclVatCents"),
                it.Cents("openCents"),
                it.Text("state")
            ));

    private static IEnumerable<PaidSeen> Paid(JsonElement account)
    {
        var pays = account
            .Items("allocations")
            .ToLookup(it => it.Text("payment"), it => it.Text("document"), StringComparer.Ordinal);
        return account
            .Items("payments")
            .Select(it => (Id: it.Text("payment"), Amount: it.Cents("amountCents")))
            .Select(it => new PaidSeen(
                it.Id,
                account.Text("contract"),
                it.Amount,
                [.. pays[it.Id].Distinct(StringComparer.Ordinal)]
            ));
    }

    private static StrayMoney Stray(JsonElement it) =>
        new(it.Text("payment"), it.Cents("amountCents"), it.GetProperty("payerName").GetString(), it.Text("reason"));

    private static string Standing(JsonElement account) =>
        account.TryGetProperty("standing", out var standing)
            ? $"{standing.Text("state")}, as its customer is told: {standing.Text("explanation")}"
            : account.Text("fault");
}
