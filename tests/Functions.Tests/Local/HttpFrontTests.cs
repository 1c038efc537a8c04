using System.Net;
using System.Text.Json;
using Aims.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NCrontab;

namespace Aims.Functions.Tests;

/// <summary>The front door of the stand-in: keys, routes, and requests forwarded as the host forwards them.</summary>
public sealed class HttpFrontTests : IAsyncLifetime
{
    private const string Key = "the-key";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly HttpClient _http = new();
    private WebApplication _handler = null!;
    private WebApplication _front = null!;
    private int _port;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _handler = builder.Build();
        _handler.Map("/{**path}", EchoAsync);
        await _handler.StartAsync(Stop);

        using var binding = JsonDocument.Parse(
            """{"authLevel":"function","methods":["get","put"],"route":"v1/{*path}"}"""
        );
        var api = new FunctionBinding("Api", "request", "httpTrigger", binding.RootElement.Clone());
        var settings = new HostSettings(16, 8, 5, TimeSpan.Zero, "api");
        _port = FreePorts.Take(1)[0];
        _front = HttpFront.Build(_port, settings, [api], Key, new Uri(_handler.Urls.First()));
        await _front.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _front.DisposeAsync();
        await _handler.DisposeAsync();
    }

    private static async Task<IResult> EchoAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(Stop);
        return Results.Text(
            $"{request.Method} {request.Path}{request.QueryString} [{body}] {request.Headers.ContentType}",
            statusCode: 418
        );
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        bool isChunked = false
    )
    {
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_port}{path}");
        request.Content = body is null ? null : new StringContent(body);
        request.Headers.TransferEncodingChunked = isChunked;
        using var reply = await _http.SendAsync(request, Stop);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_request_is_forwarded_with_its_prefix_and_its_answer_comes_back_as_it_is()
    {
        var (status, body) = await SendAsync(HttpMethod.Put, "/api/v1/a/b?x=1&code=the-key", "hello");
        Assert.Equal(418, (int)status);
        Assert.Equal("PUT /api/v1/a/b?x=1&code=the-key [hello] text/plain; charset=utf-8", body);
    }

    [Fact]
    public async Task A_body_without_a_length_is_lost_as_in_the_real_host() =>
        Assert.Contains(
            "[]",
            (await SendAsync(HttpMethod.Put, "/api/v1/a?code=the-key", "hello", isChunked: true)).Body,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("GET", "/api/v1/a", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/api/v1/a?code=another", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/api/v2/a?code=the-key", HttpStatusCode.NotFound)]
    public async Task Who_has_no_key_or_no_route_is_not_let_through(
        string method,
        string path,
        HttpStatusCode status
    ) => Assert.Equal((status, ""), await SendAsync(new HttpMethod(method), path));

    [Theory]
    [InlineData("0 0 5 * * *", "2026-12-01T05:00:00Z", "2026-12-02T05:00:00Z")]
    [InlineData("0 */5 * * * *", "2026-12-01T05:01:00Z", "2026-12-01T05:05:00Z")]
    public void A_timer_fires_by_its_ncrontab_in_utc(string schedule, string now, string next) =>
        Assert.Equal(
            DateTimeOffset.Parse(next, null),
            TimerLoop.Next(
                CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }),
                DateTimeOffset.Parse(now, null)
            )
        );
}
