using System.Text.Json;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The custom handler contract: the host posts each invocation to <c>/FunctionName</c> and always gets a JSON object back.</summary>
/// <remarks>An empty body or a 204 would hang the invocation until its time-out, and the host then kills the whole handler.</remarks>
internal static class HostRoutes
{
    private const string InvocationId = "X-Azure-Functions-InvocationId";

    /// <summary>Readiness: any answer will do, at once.</summary>
    public static void MapReadiness(this WebApplication app) => app.MapGet("/", () => Results.Text("ready"));

    /// <summary>A timer function under its own name.</summary>
    public static void MapTimer<TFunction>(this WebApplication app)
        where TFunction : class, ITimerFunction =>
        app.MapPost(
            $"/{typeof(TFunction).Name}",
            (HttpContext http) =>
                AnswerAsync<TFunction>(
                    http,
                    async (invocation, stop) =>
                    {
                        var function = http.RequestServices.GetRequiredService<TFunction>();
                        var log = http.RequestServices.GetRequiredService<ILogger<TFunction>>();
                        HostLog.TimerFired(log, typeof(TFunction).Name, invocation.Id, invocation.IsPastDue());
                        await function.RunAsync(invocation.Id, stop);
                    }
                )
        );

    /// <summary>A queue function under its own name; what it cannot do is parked with the text of the message.</summary>
    public static void MapQueue<TFunction>(this WebApplication app, string queue)
        where TFunction : class, IQueueFunction =>
        app.MapPost(
            $"/{typeof(TFunction).Name}",
            (HttpContext http) =>
                AnswerAsync<TFunction>(
                    http,
                    async (invocation, stop) =>
                    {
                        var text = invocation.Text();
                        var verdict = await http.RequestServices.GetRequiredService<TFunction>().RunAsync(text, stop);
                        if (verdict.ParkedFor is { } reason)
                        {
                            await ParkAsync<TFunction>(http.RequestServices, queue, text, reason, stop);
                        }
                    }
                )
        );

    private static async Task AnswerAsync<TFunction>(HttpContext http, Func<Invocation, CancellationToken, Task> work)
    {
        // The host signals nothing when it gives up; what was begun is finished.
        var stop = CancellationToken.None;
        try
        {
            await http.RequestServices.GetRequiredService<StorageSetup>().ReadyAsync();
            var invocation = await Invocation.ReadAsync(
                http.Request.Body,
                http.Request.Headers[InvocationId].ToString(),
                stop
            );
            await work(invocation, stop);
            await ReplyAsync(http, StatusCodes.Status200OK, "{}");
        }
#pragma warning disable CA1031 // The edge of the process: whatever failed, the host must be told so and try again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var log = http.RequestServices.GetRequiredService<ILogger<TFunction>>();
            HostLog.InvocationFailed(
                log,
                failure,
                typeof(TFunction).Name,
                http.Request.Headers[InvocationId].ToString()
            );
            var status =
                failure is JsonException ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
            await ReplyAsync(http, status, "{\"Logs\":[\"failed\"]}");
        }
    }

    private static Task ReplyAsync(HttpContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json);
    }

    private static async Task ParkAsync<TFunction>(
        IServiceProvider services,
        string queue,
        string text,
        string reason,
        CancellationToken stop
    )
    {
        var key = ParkedKeys.Message(queue, text);
        var since = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<ParkedTable>().ParkAsync(new Parked(key, reason, since, queue, text), stop);
        HostLog.MessageParked(services.GetRequiredService<ILogger<TFunction>>(), queue, key, reason);
    }
}
