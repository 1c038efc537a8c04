using System.Text.RegularExpressions;
using Aims.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aims.Functions.Tests;

/// <summary>Stands between a handler and the emulator, counts the steps that write, and strikes at one of them.</summary>
/// <remarks>Signatures of requests do not cover the host, so that they are forwarded as they came.</remarks>
internal sealed partial class StorageProxy : IAsyncDisposable
{
    private static readonly string[] Hop = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Expect"];

    private readonly WebApplication _app;
    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        }
    );
    private readonly Dictionary<int, int> _ports = [];
    private readonly Lock _turn = new();
    private Action? _strike;
    private int _at;
    private bool _isAnswered;
    private int _steps;

    private StorageProxy(string connectionString)
    {
        ConnectionString = Port()
            .Replace(
                connectionString,
                found =>
                {
                    var port = FreePorts.Take(1)[0];
                    _ports[port] = int.Parse(found.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
                    return $"127.0.0.1:{port}";
                }
            );
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls([.. _ports.Keys.Select(port => $"http://127.0.0.1:{port}")]);
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    /// <summary>How a handler reaches the storage through it.</summary>
    public string ConnectionString { get; }

    public static async Task<StorageProxy> StartAsync(string connectionString, CancellationToken stop)
    {
        var proxy = new StorageProxy(connectionString);
        await proxy._app.StartAsync(stop);
        return proxy;
    }

    /// <summary>Counts from here on.</summary>
    /// <param name="at">The step at which to strike, from 1; 0: never.</param>
    /// <param name="isAnswered">Whether the storage has done that step, and only its answer is lost.</param>
    /// <param name="strike">What is done then, once.</param>
    public void Arm(int at, bool isAnswered, Action strike)
    {
        lock (_turn)
        {
            (_steps, _at, _isAnswered, _strike) = (0, at, isAnswered, strike);
        }
    }

    /// <summary>Steps that wrote something since it was armed.</summary>
    public int Steps
    {
        get
        {
            lock (_turn)
            {
                return _steps;
            }
        }
    }

    /// <summary>Whether it has struck since it was armed.</summary>
    public bool HasStruck
    {
        get
        {
            lock (_turn)
            {
                return _at > 0 && _steps >= _at;
            }
        }
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var strike = Strike(context.Request);
        if (strike is not null && !_isAnswered)
        {
            strike();
            context.Abort();
            return;
        }

        using var request = await RebuiltAsync(context.Request);
        using var reply = await _http.SendAsync(request, CancellationToken.None);
        var body = await reply.Content.ReadAsByteArrayAsync(CancellationToken.None);
        if (strike is not null)
        {
            strike();
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)reply.StatusCode;
        foreach (var (name, values) in reply.Headers.Concat(reply.Content.Headers).Where(next => IsKept(next.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (body.Length > 0)
        {
            await context.Response.Body.WriteAsync(body, CancellationToken.None);
        }
    }

    private Action? Strike(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        lock (_turn)
        {
            return ++_steps == _at ? _strike : null;
        }
    }

    private async Task<HttpRequestMessage> RebuiltAsync(HttpRequest source)
    {
        using var body = new MemoryStream();
        await source.Body.CopyToAsync(body, CancellationToken.None);
        var target = new UriBuilder("http", "127.0.0.1", _ports[source.HttpContext.Connection.LocalPort]).Uri;
        var request = new HttpRequestMessage(
            new HttpMethod(source.Method),
            // As it was escaped by the sender: the signature covers that.
            new Uri(
                target,
                source.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget
            )
        )
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in source.Headers.Where(next => IsKept(next.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return request;
    }

    private static bool IsKept(string name) => !Hop.Contains(name, StringComparer.OrdinalIgnoreCase);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    [GeneratedRegex(
        @"127\.0\.0\.1:(?<port>[0-9]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Port();
}
