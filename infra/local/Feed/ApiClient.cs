using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Aims.Local;

/// <summary>The API of the running app, as accounting would use it.</summary>
internal sealed class ApiClient(Uri app) : IDisposable
{
    private const int FedTogether = 16;
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri(app, "/api/v1/"),
        Timeout = TimeSpan.FromMinutes(5),
    };

    /// <summary>Registers prices and contracts.</summary>
    public async Task FeedAsync(ContractFile file, IProgress<int> fed, CancellationToken stop)
    {
        foreach (var list in file.Prices)
        {
            await PutAsync($"prices/{list.ValidFrom:yyyy-MM-dd}", PriceListJson.Write(list), stop);
        }

        var count = 0;
        var together = new ParallelOptions { MaxDegreeOfParallelism = FedTogether, CancellationToken = stop };
        await Parallel.ForEachAsync(
            file.Contracts,
            together,
            async (contract, cancel) =>
            {
                await PutAsync($"contracts/{contract.Id}", ContractText.Write(contract), cancel);
                fed.Report(Interlocked.Increment(ref count));
            }
        );
    }

    /// <summary>The last number and issue date of each series.</summary>
    public async Task<IReadOnlyList<SeriesEnd>> SeriesAsync(CancellationToken stop)
    {
        var json = await GetAsync("series", stop);
        return
        [
            .. json.GetProperty("series")
                .EnumerateArray()
                .Select(it => new SeriesEnd(
                    it.GetProperty("series").GetString()!,
                    it.GetProperty("year").GetInt32(),
                    it.GetProperty("last").GetString()!,
                    IsoDate.Parse(it.GetProperty("lastIssueDate").GetString()!)
                )),
        ];
    }

    /// <summary>Every document of a series and year.</summary>
    public async Task<List<JsonElement>> DocumentsAsync(string series, int year, CancellationToken stop)
    {
        var documents = new List<JsonElement>();
        for (int? after = 0; after is not null; )
        {
            var page = await GetAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"invoices?series={series}&year={year}&after={after}&take=500"
                ),
                stop
            );
            documents.AddRange(page.GetProperty("documents").EnumerateArray());
            after = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
        }

        return documents;
    }

    /// <summary>What waits for a person: keys and reasons.</summary>
    public async Task<List<(string Key, string Reason)>> ParkedAsync(CancellationToken stop) =>
        [
            .. (await GetAsync("parked", stop))
                .GetProperty("parked")
                .EnumerateArray()
                .Select(it => (it.GetProperty("key").GetString()!, it.GetProperty("reason").GetString()!)),
        ];

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> GetAsync(string path, CancellationToken stop)
    {
        using var json = JsonDocument.Parse(await _http.GetStringAsync(path, stop));
        return json.RootElement.Clone();
    }

    private async Task PutAsync(string path, string body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("Actor", "local");
        // The same contract fed again is the same request.
        request.Headers.Add("Idempotency-Key", Sha256Hex.Of(path + body));
        using var reply = await _http.SendAsync(request, stop);
        if (!reply.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{path}: {(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync(stop)}"
            );
        }
    }
}
