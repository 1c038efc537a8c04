using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>Posts invocations to the functions app as the host does: chunked, with its headers.</summary>
internal sealed class Invoker(Uri app, TimeProvider clock) : IDisposable
{
    private const string HostVersion = "4.1037.0.0";
    private readonly HttpClient _http = new() { BaseAddress = app, Timeout = TimeSpan.FromMinutes(31) };

    public DateTimeOffset Now => clock.GetUtcNow();

    public static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Fires a timer function.</summary>
    /// <returns>Why it failed, or null.</returns>
    public Task<string?> FireAsync(
        FunctionBinding timer,
        DateTimeOffset? last,
        DateTimeOffset next,
        CancellationToken stop
    ) =>
        InvokeAsync(
            timer.Function,
            Payloads.Timer(timer, last, next, Payloads.Sys(timer.Function, Now, NewId())),
            stop
        );

    /// <summary>Invokes a function.</summary>
    /// <returns>Why the host would call it failed, or null.</returns>
    public async Task<string?> InvokeAsync(string function, JsonObject payload, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/" + function)
        {
            Content = new StringContent(payload.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Azure-Functions-Host", HostVersion));
        request.Headers.Add("X-Azure-Functions-HostVersion", HostVersion);
        request.Headers.Add("X-Azure-Functions-InvocationId", NewId().ToString());
        try
        {
            using var reply = await _http.SendAsync(request, stop);
            var body = await reply.Content.ReadAsStringAsync(stop);
            return reply.IsSuccessStatusCode ? NotAnAnswer(body) : $"{function} answered {(int)reply.StatusCode}";
        }
        catch (HttpRequestException e)
        {
            return $"{function} could not be reached: {e.Message}";
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The real host would wait for ever for anything but a JSON object.</summary>
    private static string? NotAnAnswer(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? null
                : "the answer is no JSON object: the host would hang";
        }
        catch (JsonException)
        {
            return "the answer is no JSON: the host would hang";
        }
    }
}
