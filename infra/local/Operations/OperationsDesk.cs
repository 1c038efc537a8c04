using System.Text;
using Aims.Operations;

namespace Aims.Local;

/// <summary>Stands in for the company's operations: takes signed orders as their endpoint would, and shows each (docs/decisions/0010).</summary>
internal sealed class OperationsDesk : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly OrderBook _book = new();
    private readonly string _secret;
    private readonly TimeProvider _clock;
    private readonly TextWriter _output;
    private int _refusals;

    private OperationsDesk(int port, string secret, TimeProvider clock, TextWriter output)
    {
        (_secret, _clock, _output) = (secret, clock, output);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _server = builder.Build();
        _server.MapPost("/orders", TakeAsync);
    }

    /// <summary>Where orders are posted.</summary>
    public Uri Address => new(_server.Urls.Single() + "/orders");

    /// <summary>Every order that it took, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedOrder> Received => _book.Taken;

    /// <summary>Opens a desk.</summary>
    /// <param name="port">Where it listens; 0: where it is free.</param>
    /// <param name="secret">What orders are signed with.</param>
    /// <param name="clock">The app's clock: a signature grows old.</param>
    /// <param name="output">Takes a line for each order; from several threads.</param>
    /// <param name="stop">Stops the start.</param>
    public static async Task<OperationsDesk> OpenAsync(
        int port,
        string secret,
        TimeProvider clock,
        TextWriter output,
        CancellationToken stop
    )
    {
        var desk = new OperationsDesk(port, secret, clock, output);
        await desk._server.StartAsync(stop);
        return desk;
    }

    /// <summary>The next requests are answered 503, as when operations have an outage.</summary>
    /// <param name="requests">How many.</param>
    public void BeOutOfOrder(int requests) => Interlocked.Exchange(ref _refusals, requests);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (IsOutOfOrder())
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var body = await BodyAsync(request);
        var signature = request.Headers[OperationsSignature.Header].ToString();
        var verdict = OperationsSignature.Verify(_secret, signature, body, _clock.GetUtcNow());
        if (verdict != OrderSignatureVerdict.Good)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var order = ReceivedOrder.Read(Encoding.UTF8.GetString(body), _clock.GetUtcNow());
        return order is null || order.Key != request.Headers["Idempotency-Key"].ToString()
            ? Results.StatusCode(StatusCodes.Status400BadRequest)
            : Answer(order);
    }

    private IResult Answer(ReceivedOrder order)
    {
        var (isNew, status) = _book.Take(order);
        if (isNew)
        {
            _output.WriteLine(order);
        }

        return status == StatusCodes.Status202Accepted
            ? Results.Text($$"""{"reference":"{{order.Reference}}"}""", "application/json", Encoding.UTF8, status)
            : Results.StatusCode(status);
    }

    private bool IsOutOfOrder()
    {
        // Never below zero, however many ask at once.
        for (var left = Volatile.Read(ref _refusals); left > 0; left = Volatile.Read(ref _refusals))
        {
            if (Interlocked.CompareExchange(ref _refusals, left - 1, left) == left)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
