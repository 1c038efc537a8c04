using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Aims.Functions;
using Aims.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Aims.Functions.Tests;

/// <summary>The real app on a real port of this machine, with the sample settings and a clock that the test moves.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TestApp> StartAsync(string connectionString, TimeProvider clock, params string[] settings)
    {
        string[] args = [.. SampleSettings.Args, $"--Storage={connectionString}", .. settings];
        var app = AimsApp.Build(args, clock);
        await app.StartAsync();
        return new TestApp(app);
    }

    /// <summary>Invokes a timer function as the host does.</summary>
    public async Task<HttpResponseMessage> FireAsync(string function)
    {
        const string Payload =
            """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{}}""";
        return await Http.PostAsync(function, new StringContent(Payload, Encoding.UTF8, "application/json"));
    }

    /// <summary>Invokes a queue function with a text, encoded twice as the host does.</summary>
    public async Task<HttpResponseMessage> DeliverAsync(string function, string text)
    {
        var payload = JsonSerializer.Serialize(
            new { Data = new { message = JsonSerializer.Serialize(text) }, Metadata = new { } }
        );
        return await Http.PostAsync(function, new StringContent(payload, Encoding.UTF8, "application/json"));
    }

    /// <summary>A writing request of the API, by accounting.</summary>
    public Task<HttpResponseMessage> WriteAsync(
        HttpMethod method,
        string path,
        string body,
        string key = "k",
        string? actor = "anne"
    )
    {
        var request = new HttpRequestMessage(method, "/api/v1" + path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("Idempotency-Key", key);
        if (actor is not null)
        {
            request.Headers.Add("Actor", actor);
        }

        return Http.SendAsync(request);
    }

    public async Task<JsonElement> ReadAsync(string path) =>
        JsonDocument.Parse(await Http.GetStringAsync("/api/v1" + path)).RootElement.Clone();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
