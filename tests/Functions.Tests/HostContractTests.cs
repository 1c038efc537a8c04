using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Aims.Local;
using Aims.Storage;
using Aims.Testing;
using Microsoft.AspNetCore.Routing;

namespace Aims.Functions.Tests;

/// <summary>The wire contract of the Functions host, replayed from captures of a running one (host/captures).</summary>
[Collection(nameof(AppCollection))]
public sealed class HostContractTests(AppFixture fixture)
{
    private static string Capture(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures", name + ".http"));

    /// <summary>The captured bytes, to another function and port, chunked as the host sends them.</summary>
    private async Task<(int Status, string Body)> ReplayAsync(string capture, string function)
    {
        var text = Capture(capture)
            .Replace("PORT", fixture.App.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var (head, body) = (
            text[..text.IndexOf("\n\n", StringComparison.Ordinal)],
            text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]
        );
        var headers = string.Join("\r\n", head.Split('\n').Skip(1));
        var bytes = Encoding.UTF8.GetBytes(body);

        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, fixture.App.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /{function} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n{bytes.Length:x}\r\n"
            )
        );
        await stream.WriteAsync(bytes);
        await stream.WriteAsync("\r\n0\r\n\r\n"u8.ToArray());

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var reply = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (int.Parse(reply.Split(' ')[1], CultureInfo.InvariantCulture), reply);
    }

    [Theory]
    [InlineData("timer")]
    [InlineData("timer-past-due")]
    [InlineData("timer-no-status")]
    public async Task A_timer_is_answered_with_a_json_object(string capture)
    {
        var (status, reply) = await ReplayAsync(capture, "IssueInvoices");
        Assert.Equal(200, status);
        Assert.Contains("Content-Type: application/json", reply, StringComparison.Ordinal);
        Assert.Contains("{}", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queue", """{"tenant":"t1","amount":12.5,"note":"é\"x"}""")]
    [InlineData("queue-2", "[1,2,3]")]
    [InlineData(
        "queue-metadata-overwritten",
        """{"id":"payload-id","DequeueCount":99,"sys":{"a":1},"when":"2026-11-01T00:00:00Z","n":1,"arr":[1],"obj":{"k":2}}"""
    )]
    public async Task A_message_that_is_not_ours_parks_with_its_exact_text_whatever_the_metadata_say(
        string capture,
        string text
    )
    {
        var (status, _) = await ReplayAsync(capture, "RenderDocument");
        Assert.Equal(200, status);
        var parked = await fixture.App.Get<ParkedTable>().AllAsync(TestContext.Current.CancellationToken);
        Assert.Equal(StorageNames.DocumentsToRender, Assert.Single(parked, entry => entry.Text == text).Queue);
    }

    [Theory]
    [InlineData("\"\\\"plain\\\"\"", "plain")] // what the host sends
    [InlineData("\"plain\"", "plain")] // what Microsoft's samples show
    [InlineData("{\"version\":1}", "{\"version\":1}")]
    [InlineData("\"{\\\"version\\\":1}\"", "{\"version\":1}")]
    [InlineData("\"\\\"unfinished\"", "\"unfinished")]
    public async Task A_text_is_read_however_often_it_was_encoded(string sent, string text)
    {
        using var body = new MemoryStream(
            Encoding.UTF8.GetBytes("{\"Data\":{\"message\":" + sent + "},\"Metadata\":{}}")
        );
        Assert.Equal(text, (await Invocation.ReadAsync(body, "id", TestContext.Current.CancellationToken)).Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"Data\":1}")]
    [InlineData("{\"Data\":{}}")]
    [InlineData("not json")]
    public async Task What_is_no_invocation_fails_with_a_json_object(string body)
    {
        var reply = await fixture.App.Http.PostAsync(
            "/RenderDocument",
            new StringContent(body),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(
            JsonValueKind.Object,
            JsonDocument
                .Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .RootElement.ValueKind
        );
    }

    [Fact]
    public async Task Readiness_needs_nothing_but_the_app()
    {
        await using var app = await TestApp.StartAsync("UseDevelopmentStorage=true", new TestClock("2026-12-01"));
        Assert.Equal(
            HttpStatusCode.OK,
            (await app.Http.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode
        );
    }

    [Theory]
    [InlineData("http-forwarded-get")]
    [InlineData("http-forwarded-post")]
    public void The_prefix_of_forwarded_requests_is_where_the_api_listens(string capture)
    {
        // Taken with routePrefix "v1"; ours is "api" and the route "v1/{*path}".
        Assert.Contains(" /v1/report/acme", Capture(capture), StringComparison.Ordinal);
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")));
        using var function = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "functions", "Api", "function.json"))
        );
        var prefix = host
            .RootElement.GetProperty("extensions")
            .GetProperty("http")
            .GetProperty("routePrefix")
            .GetString();
        var route = function.RootElement.GetProperty("bindings")[0].GetProperty("route").GetString()!;
        Assert.Equal(ApiRoutes.Prefix + "/{*path}", $"/{prefix}/{route}");
    }

    [Fact]
    public void Every_function_that_the_host_invokes_is_mapped_once()
    {
        var mapped = fixture
            .App.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .ToList();
        var invoked = FunctionBinding
            .ReadAll(Path.Combine(Repository.Root, "functions"))
            .Where(binding => binding.Type is "timerTrigger" or "queueTrigger")
            .Select(binding => binding.Function)
            .ToList();
        Assert.NotEmpty(invoked);
        Assert.Equal(invoked, invoked.FindAll(function => mapped.Count(route => route == function) == 1));
    }
}
