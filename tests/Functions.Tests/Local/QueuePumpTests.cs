using System.Text;
using Aims.Local;
using Aims.Testing;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aims.Functions.Tests;

/// <summary>The local stand-in retries, gives up and runs side by side as the host does.</summary>
public sealed class QueuePumpTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly List<string> _delivered = [];
    private Emulator _emulator = null!;
    private WebApplication _handler = null!;
    private Func<int, IResult> _answer = _ => Results.Json(new { });
    private int _inWork;
    private int _mostInWork;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Work"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "host.json"),
            """{"extensions":{"http":{"routePrefix":"api"},"queues":{"batchSize":16,"newBatchThreshold":8,"maxDequeueCount":5,"visibilityTimeout":"00:00:00"}}}""",
            Stop
        );
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "Work", "function.json"),
            """{"bindings":[{"name":"m","type":"queueTrigger","direction":"in","queueName":"work"}]}""",
            Stop
        );
        _emulator = await Emulator.StartAsync(dataFolder: null, Stop);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _handler = builder.Build();
        _handler.MapPost("/Work", WorkAsync);
        await _handler.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _handler.DisposeAsync();
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private QueueClient Queue(string name) => new(_emulator.ConnectionString, name);

    private async Task<IResult> WorkAsync(HttpRequest request)
    {
        Assert.Null(request.ContentLength);
        var now = Interlocked.Increment(ref _inWork);
        InterlockedMax(ref _mostInWork, now);
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(Stop);
        await Task.Delay(20, Stop);
        Interlocked.Decrement(ref _inWork);
        lock (_delivered)
        {
            _delivered.Add(body);
            return _answer(_delivered.Count);
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private async Task PumpAsync(params string[] raw)
    {
        await Queue("work").CreateIfNotExistsAsync(cancellationToken: Stop);
        foreach (var message in raw)
        {
            await Queue("work").SendMessageAsync(message, Stop);
        }

        using var invoker = new Invoker(new Uri(_handler.Urls.First()), new TestClock("2026-12-01"));
        await using var pumps = QueuePumps.Start(
            _folder,
            _emulator.ConnectionString,
            invoker,
            TimeSpan.FromMilliseconds(10),
            TextWriter.Null
        );
        await pumps.DrainAsync(Stop);
    }

    private async Task<string[]> PoisonAsync()
    {
        var poison = Queue("work-poison");
        return await poison.ExistsAsync(Stop)
            ?
            [
                .. (await poison.ReceiveMessagesAsync(32, cancellationToken: Stop)).Value.Select(message =>
                    message.Body.ToString()
                ),
            ]
            : [];
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task A_message_that_succeeds_is_delivered_once()
    {
        await PumpAsync(Encoded("hello"));
        Assert.Single(_delivered);
        Assert.Empty(await PoisonAsync());
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    public async Task One_that_fails_is_tried_five_times_and_is_then_poison_as_it_was(int status, string body)
    {
        _answer = _ => Results.Text(body, "application/json", statusCode: status);
        await PumpAsync(Encoded("hello"));
        Assert.Equal(5, _delivered.Count);
        Assert.Equal([Encoded("hello")], await PoisonAsync());
    }

    [Fact]
    public async Task One_that_is_not_base64_never_reaches_the_function()
    {
        await PumpAsync("¡not base64!");
        Assert.Empty(_delivered);
        Assert.Equal(["¡not base64!"], await PoisonAsync());
    }

    [Fact]
    public async Task One_that_fails_at_first_is_not_lost()
    {
        _answer = tries => tries < 3 ? Results.StatusCode(503) : Results.Json(new { });
        await PumpAsync(Encoded("hello"));
        Assert.Equal(3, _delivered.Count);
        Assert.Empty(await PoisonAsync());
    }

    [Fact]
    public async Task At_most_24_are_in_work_at_once()
    {
        await PumpAsync([.. Enumerable.Range(1, 120).Select(n => Encoded($"{n}"))]);
        Assert.Equal(120, _delivered.Count);
        Assert.InRange(_mostInWork, 9, 24);
    }
}
