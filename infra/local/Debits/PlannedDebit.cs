using System.Text.Json;

namespace Aims.Local;

/// <summary>What the next run of the direct debits would do with a document.</summary>
/// <param name="Contract">Whose.</param>
/// <param name="Document">Which.</param>
/// <param name="Action">collect, announce, later or wait.</param>
/// <param name="On">The day on which it is collected, when there is one.</param>
/// <param name="Reason">What it waits for.</param>
internal sealed record PlannedDebit(string Contract, string Document, string Action, string? On, string? Reason)
{
    private const string Waits = "wait";

    /// <summary>Whether nothing happens to it by itself.</summary>
    public bool IsWaiting => Action == Waits;

    /// <summary>For people.</summary>
    public string Says =>
        Action switch
        {
            "collect" => $"{Document} leaves with the next file, collected on {On}",
            "announce" => $"{Document} is collected once more on {On}; the next run tells the customer first",
            "later" => $"{Document} will leave by itself, to be collected on {On}",
            _ => $"{Document} waits: {Reason?.TrimEnd('.')}",
        };

    public static async Task<IReadOnlyList<PlannedDebit>> AllAsync(ApiClient api, CancellationToken stop) =>
        [.. (await api.GetAsync("debits/plan", stop)).Items("plan").Select(Of)];

    private static PlannedDebit Of(JsonElement json) =>
        new(
            json.Text("contract"),
            json.Text("document"),
            json.Text("action"),
            Find(json, "collectionDate")
                ?? (json.TryGetProperty("debit", out var debit) ? Find(debit, "collectionDate") : null),
            Find(json, "reason")
        );

    private static string? Find(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) ? value.GetString() : null;
}
