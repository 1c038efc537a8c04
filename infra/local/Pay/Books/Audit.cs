using System.Text.Json;

namespace Aims.Local;

/// <summary>Reads the books through the API, as an auditor would: account by account, payment by payment.</summary>
internal sealed class Audit(ApiClient api)
{
    private const int ReadTogether = 16;

    /// <summary>Everything there is.</summary>
    /// <param name="told">Payments that must be there, whatever accounts say.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Books> ReadAsync(IEnumerable<string> told, CancellationToken stop)
    {
        var contracts = await api.ContractsAsync(stop);
        var accounts = await EachAsync(
            contracts,
            (id, cancel) => api.GetAsync($"contracts/{id}/account", cancel),
            stop
        );
        var unmatched = (await api.GetAsync("payments/unmatched", stop)).Items("payments").Select(ToStray).ToList();
        var known = accounts.SelectMany(account => account.Items("payments")).Select(it => it.Text("payment"));
        string[] ids =
        [
            .. told.Concat(known).Concat(unmatched.Select(it => it.Payment)).Distinct(StringComparer.Ordinal),
        ];
        var payments = await EachAsync(ids, (id, cancel) => api.FindAsync($"payments/{id}", cancel), stop);
        return new Books(
            [.. accounts.SelectMany(ToDocuments).OrderBy(document => document.Number, StringComparer.Ordinal)],
            Sum(accounts.SelectMany(account => account.Items("allocations")), "amountCents"),
            Sum(accounts, "creditCents"),
            unmatched,
            Sum(payments.OfType<JsonElement>(), "receivedCents"),
            Sum(payments.OfType<JsonElement>(), "reversedCents"),
            [.. ids.Where((_, index) => payments[index] is null)],
            await api.ParkedAsync(stop)
        );
    }

    private static async Task<T[]> EachAsync<T>(
        IReadOnlyList<string> ids,
        Func<string, CancellationToken, Task<T>> read,
        CancellationToken stop
    )
    {
        var all = new T[ids.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ids.Count),
            new ParallelOptions { MaxDegreeOfParallelism = ReadTogether, CancellationToken = stop },
            async (index, cancel) => all[index] = await read(ids[index], cancel)
        );
        return all;
    }

    private static IEnumerable<BookedDocument> ToDocuments(JsonElement account) =>
        account
            .Items("documents")
            .Select(it => new BookedDocument(
                it.Text("number"),
                account.Text("contract"),
                it.Cents("totalInclVatCents"),
                it.Cents("paidCents"),
                it.Text("state")
            ));

    private static StrayMoney ToStray(JsonElement it) =>
        new(it.Text("payment"), it.Cents("amountCents"), it.GetProperty("payerName").GetString(), it.Text("reason"));

    private static Money Sum(IEnumerable<JsonElement> items, string member) =>
        Money.Sum(items.Select(item => item.Cents(member)));
}
