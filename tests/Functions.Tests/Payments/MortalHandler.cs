using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The handler's real process, killed at will: started again as the host does, and anew where the host would give up.</summary>
internal sealed class MortalHandler : IAsyncDisposable
{
    /// <summary>The third death is the last for the host.</summary>
    private const int MostDeaths = 3;

    private readonly string _connectionString;
    private readonly StringWriter _log = new(CultureInfo.InvariantCulture);
    private FunctionApp _app = null!;
    private HttpClient _http = new();
    private int _deaths;
    private bool _isDead;

    private readonly DateTimeOffset _now;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private MortalHandler(string connectionString, DateTimeOffset now, IReadOnlyDictionary<string, string> settings) =>
        (_connectionString, _now, _settings) = (connectionString, now, settings);

    /// <summary>Everything that the processes have printed.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>How often it was killed.</summary>
    public int Deaths { get; private set; }

    public static Task<MortalHandler> StartAsync(string connectionString, CancellationToken stop) =>
        StartAsync(connectionString, WebhookFixture.Now, TestSecrets.Environment, stop);

    /// <summary>Starts one on a day, with settings beside the sample's.</summary>
    public static async Task<MortalHandler> StartAsync(
        string connectionString,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string> settings,
        CancellationToken stop
    )
    {
        var handler = new MortalHandler(connectionString, now, settings);
        await handler.BeginAsync(stop);
        return handler;
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _app.Kill();
        (_deaths, Deaths, _isDead) = (_deaths + 1, Deaths + 1, true);
    }

    /// <summary>Waits until it is up again after a kill, with everything that a first request needs.</summary>
    public async Task AliveAsync(CancellationToken stop)
    {
        if (!_isDead)
        {
            return;
        }

        _isDead = false;
        _http.Dispose();
        if (_deaths == MostDeaths)
        {
            await _app.DisposeAsync();
            await BeginAsync(stop);
        }
        else
        {
            _http = new HttpClient { BaseAddress = _app.Address };
            await WarmAsync(stop);
        }
    }

    /// <summary>Sends a webhook; null when it died before it answered.</summary>
    public async Task<int?> SendAsync(Webhook webhook, CancellationToken stop)
    {
        try
        {
            using var reply = await webhook.SendAsync(_http, stop);
            return (int)reply.StatusCode;
        }
        catch (HttpRequestException) when (_isDead)
        {
            return null;
        }
    }

    /// <summary>Delivers a queue message as the host does; null when it was taken, else why not.</summary>
    public Task<string?> DeliverAsync(string text, CancellationToken stop) =>
        DeliverAsync("ProcessPaymentNotification", text, stop);

    /// <summary>Delivers a queue message to a function as the host does; null when it was taken, else why not.</summary>
    public Task<string?> DeliverAsync(string function, string text, CancellationToken stop) =>
        InvokeAsync(function, new JsonObject { ["message"] = JsonSerializer.Serialize(text) }, stop);

    /// <summary>Fires a timer function as the host does; null when it was done, else why not.</summary>
    public Task<string?> FireAsync(string function, CancellationToken stop) =>
        InvokeAsync(
            function,
            new JsonObject
            {
                ["timer"] = new JsonObject { ["ScheduleStatus"] = null, ["IsPastDue"] = false },
            },
            stop
        );

    private async Task<string?> InvokeAsync(string function, JsonObject data, CancellationToken stop)
    {
        using var host = new Invoker(_app.Address, new TestClock("2026-12-01T05:00:00Z"));
        var payload = new JsonObject { ["Data"] = data, ["Metadata"] = new JsonObject() };
        return await host.InvokeAsync(function, payload, stop);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _log.DisposeAsync();
    }

    private async Task BeginAsync(CancellationToken stop)
    {
        _deaths = 0;
        _app = await FunctionApp.StartAsync(_connectionString, _now, _settings, _log, stop);
        _http = new HttpClient { BaseAddress = _app.Address };
        await WarmAsync(stop);
    }

    /// <summary>The first request makes the tables that are missing: that is no step of a payment.</summary>
    private async Task WarmAsync(CancellationToken stop)
    {
        for (var patience = 0; ; patience++)
        {
            try
            {
                using var reply = await _http.GetAsync("/api/v1/payments/stripe:pi_none", stop);
                Assert.Equal(404, (int)reply.StatusCode);
                return;
            }
            catch (HttpRequestException) when (patience < 1_000)
            {
                // The new process does not listen yet.
                await Task.Delay(10, stop);
            }
        }
    }
}
