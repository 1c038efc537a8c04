using Aims.Storage;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Aims.Functions.Tests;

/// <summary>A storage whose first transaction waits until the test lets it go: everything else happens meanwhile.</summary>
internal sealed class Delayed : HttpPipelinePolicy
{
    private readonly TaskCompletionSource _arrived = new();
    private readonly TaskCompletionSource _released = new();
    private int _transactions;

    /// <summary>Ends when the transaction is about to be sent.</summary>
    public Task Arrived => _arrived.Task;

    public void Release() => _released.SetResult();

    /// <summary>The same storage; its tables come by here.</summary>
    public StorageClients On(StorageClients storage, string connectionString)
    {
        var options = new TableClientOptions();
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        return storage with { Tables = new TableServiceClient(connectionString, options) };
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isTransaction = message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        if (isTransaction && Interlocked.Increment(ref _transactions) == 1)
        {
            _arrived.SetResult();
            await _released.Task;
        }

        await ProcessNextAsync(message, pipeline);
    }
}
