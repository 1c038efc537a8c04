using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>The API of the running app, as accounting would use it.</summary>
internal sealed class ApiClient : IDisposable
{
    private const int FedTogether = 16;
    private readonly HttpClient _http;

    /// <param name="address">The app itself, or its front door.</param>
    /// <param name="key">What the front door asks for; null for the app itself.</param>
    public ApiClient(Uri address, string? key = null)
    {
        _http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        if (key is not null)
        {
            _http.DefaultRequestHeaders.Add("x-functions-key", key);
        }
    }

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

    /// <summary>The ids of all contracts.</summary>
    public async Task<List<string>> ContractsAsync(CancellationToken stop)
    {
        var ids = new List<string>();
        for (string? after = ""; after is not null; )
        {
            var page = await GetAsync($"contracts?take=1000&after={after}", stop);
            ids.AddRange(
                page.GetProperty("contracts").EnumerateArray().Select(it => it.GetProperty("id").GetString()!)
            );
            after = page.GetProperty("next").GetString();
        }

        return ids;
    }

    /// <summary>What is there under an address.</summary>
    public async Task<JsonElement> GetAsync(string path, CancellationToken stop) =>
        await FindAsync(path, stop) ?? throw new InvalidOperationException($"{path}: there is no such thing.");

    /// <summary>The same, or null when there is no such thing.</summary>
    public async Task<JsonElement?> FindAsync(string path, CancellationToken stop)
    {
        using var reply = await _http.GetAsync(path, stop);
        return reply.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(path, reply, stop);
    }

    /// <summary>A file.</summary>
    public Task<byte[]> BytesAsync(string path, CancellationToken stop) => _http.GetByteArrayAsync(path, stop);

    /// <summary>Writes something new.</summary>
    /// <returns>The answer.</returns>
    public Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken stop) =>
        WriteAsync(HttpMethod.Post, path, body.ToJsonString(), stop);

    /// <summary>Brings a file, each time anew.</summary>
    /// <returns>The answer, a refusal too.</returns>
    public async Task<(HttpStatusCode Status, JsonElement Json)> PostFileAsync(
        string path,
        byte[] file,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        request.Headers.Add("Actor", "local");
        request.Headers.Add("Idempotency-Key", Invoker.NewId().ToString());
        using var reply = await _http.SendAsync(request, stop);
        var body = await reply.Content.ReadAsStringAsync(stop);
        if ((int)reply.StatusCode >= 500)
        {
            throw new InvalidOperationException($"{path}: {(int)reply.StatusCode} {body}");
        }

        using var json = JsonDocument.Parse(body);
        return (reply.StatusCode, json.RootElement.Clone());
    }

    public void Dispose() => _http.Dispose();

    private Task<JsonElement> PutAsync(string path, string body, CancellationToken stop) =>
        WriteAsync(HttpMethod.Put, path, body, stop);

    private async Task<JsonElement> WriteAsync(HttpMethod method, string path, string body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("Actor", "local");
        // The same thing written again is the same request.
        request.Headers.Add("Idempotency-Key", Sha256Hex.Of(path + body));
        using var reply = await _http.SendAsync(request, stop);
        return await ReadAsync(path, reply, stop);
    }

    private static async Task<JsonElement> ReadAsync(string path, HttpResponseMessage reply, CancellationToken stop)
    {
        var body = await reply.Content.ReadAsStringAsync(stop);
        if (!reply.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)reply.StatusCode} {body}");
        }

        using var json = JsonDocument.Parse(body);
        return json.RootElement.Clone();
    }
}
