using Aims.Storage;
using Azure.Data.Tables;

namespace Aims.Functions.Tests;

/// <summary>One contract that nothing can be concluded upon parks alone; the run, the reminders and the lists go on.</summary>
public sealed class ParkedDefaultTests : DefaultingTests
{
    private const string Reason = "C-1 has an account and no contract.";

    [Fact]
    public async Task It_parks_alone_and_leaves_the_list_once_it_is_mended()
    {
        await OpenAsync(ByCheque("C-1"), ByCheque("C-2"));
        var table = App.Get<StorageClients>().Tables.GetTableClient(StorageNames.Contracts);
        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop);
        var lost = rows.FindAll(row => row.RowKey.EndsWith("|C-1", StringComparison.Ordinal));
        Assert.NotEmpty(lost);
        foreach (var row in lost)
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Stop);
        }

        await FlagAsync("2026-12-16");
        Assert.Equal(["C-2 1 Suspended"], Orders());
        Assert.Equal([Reason], await ReasonsAsync());
        var listed = (await App.ReadAsync("/defaults")).GetProperty("defaults").EnumerateArray().ToList();
        Assert.Equal(2, listed.Count);
        Assert.Equal(Reason, listed[0].GetProperty("fault").GetString());
        Clock.MoveTo("2026-12-30T07:00:00Z");
        Assert.True((await App.FireAsync("RemindCustomers")).IsSuccessStatusCode);
        await new Pump(App, seed: 1).DrainAsync();
        Assert.Equal(["Suspended", "CureEnding"], await NoticesAsync("C-2"));
        await WriteAsync(HttpMethod.Post, "/parked/default%7CC-1/replay", "{}", 409);

        foreach (var row in lost)
        {
            await table.AddEntityAsync(row, Stop);
        }

        await WriteAsync(HttpMethod.Post, "/parked/default%7CC-1/replay", """{"x":1}""");
        Assert.Empty(await ReasonsAsync());
        await FlagAsync("2026-12-31");
        Assert.Equal(["C-2 1 Suspended", "C-1 1 Suspended"], Orders());
    }
}
