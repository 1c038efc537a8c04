using System.Text.Json;

namespace Aims.Local;

/// <summary>Reads snapshots of a running story.</summary>
internal sealed class SnapshotReader(ApiClient api, OperationsDesk desk, Outbox outbox, IReadOnlyList<string> contracts)
{
    private static readonly JsonSerializerOptions AsAnswered = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>What there is to see now.</summary>
    /// <param name="at">The instant at which the clock stands.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Snapshot> ReadAsync(DateTimeOffset at, CancellationToken stop)
    {
        var mails = outbox.ReadAsync(stop);
        var accounts = await Task.WhenAll(contracts.Select(contract => AccountAsync(contract, stop)));
        return new Snapshot(at, accounts, desk.Received, await mails);
    }

    private async Task<AccountSeen> AccountAsync(string contract, CancellationToken stop) =>
        (await api.GetAsync($"contracts/{contract}/account", stop)).Deserialize<AccountSeen>(AsAnswered)!;
}
