using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Aims.Operations.Tests;

/// <summary>A real HTTP server in the place of operations, and the client that talks to it.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    public const string Secret = "ops_test_0123456789abcdef0123456789";
    private readonly WebApplication _server;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Endpoint(WebApplication server) => _server = server;

    /// <summary>Also the clock of its client.</summary>
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.FromUnixTimeSeconds(1_796_371_200));

    /// <summary>Every request, in the order of its arrival.</summary>
    public List<Told> Received { get; } = [];

    public Uri Address => new(_server.Urls.Single() + "/orders");

    public static async Task<Endpoint> OpenAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var endpoint = new Endpoint(server);
        server.Map(
            "/{**path}",
            async context =>
            {
                endpoint.Received.Add(await Told.ReadAsync(context.Request));
                await answer(context);
            }
        );
        await server.StartAsync(TestContext.Current.CancellationToken);
        return endpoint;
    }

    /// <summary>One that answers with a status, a header and a text.</summary>
    public static Task<Endpoint> OpenAsync(int status, string body = "", string? header = null, string? value = null) =>
        OpenAsync(context =>
        {
            context.Response.StatusCode = status;
            if (header is not null)
            {
                context.Response.Headers[header] = value;
            }

            return context.Response.WriteAsync(body, context.RequestAborted);
        });

    public Task<OrderOutcome> SendAsync(OrderSheet? order = null, CancellationToken? stop = null) =>
        new OperationsClient(_http, Address, Secret, Clock).SendAsync(
            order ?? An.Order,
            stop ?? TestContext.Current.CancellationToken
        );

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
