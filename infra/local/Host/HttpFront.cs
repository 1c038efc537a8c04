using System.Security.Cryptography;
using System.Text;

namespace Aims.Local;

/// <summary>The host's front door: routes, function keys, and requests forwarded as they came.</summary>
internal static class HttpFront
{
    /// <summary>Builds the front for the HTTP functions of an app.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="settings">For the prefix of routes.</param>
    /// <param name="bindings">The functions.</param>
    /// <param name="key">The function key.</param>
    /// <param name="app">Where the functions app listens.</param>
    public static WebApplication Build(
        int port,
        HostSettings settings,
        IEnumerable<FunctionBinding> bindings,
        string key,
        Uri app
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var front = builder.Build();
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app };
        foreach (var binding in bindings.Where(binding => binding.Type == "httpTrigger"))
        {
            var methods = binding
                .Settings.GetProperty("methods")
                .EnumerateArray()
                .Select(method => method.GetString()!.ToUpperInvariant());
            front.MapMethods(
                $"/{settings.RoutePrefix}/{binding.Text("route")}",
                [.. methods],
                context => ForwardAsync(context, binding.Text("authLevel") == "anonymous" ? null : key, http)
            );
        }

        return front;
    }

    private static async Task ForwardAsync(HttpContext context, string? key, HttpClient http)
    {
        if (key is not null && !IsKey(context.Request, key))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var request = Rebuilt(context.Request);
        using var reply = await http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            context.RequestAborted
        );
        context.Response.StatusCode = (int)reply.StatusCode;
        foreach (var (name, values) in reply.Headers.Concat(reply.Content.Headers))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.Headers.Remove("transfer-encoding");
        await reply.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>The same request, with the host's headers; a body without a length is lost, as it is in the real host.</summary>
    private static HttpRequestMessage Rebuilt(HttpRequest source)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(source.Method),
            source.Path + source.QueryString.ToUriComponent()
        );
        if (source.ContentLength > 0)
        {
            request.Content = new StreamContent(source.Body);
        }

        foreach (var (name, values) in source.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        request.Headers.TransferEncodingChunked = null;
        request.Headers.Add("X-Azure-Functions-InvocationId", Invoker.NewId().ToString());
        return request;
    }

    private static bool IsKey(HttpRequest request, string key)
    {
        var given = request.Headers["x-functions-key"].ToString() is { Length: > 0 } header
            ? header
            : request.Query["code"].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
