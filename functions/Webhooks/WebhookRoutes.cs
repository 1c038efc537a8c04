namespace Aims.Functions;

/// <summary>Where providers send their webhooks: beside the API, for they bear no key but their signature.</summary>
internal static class WebhookRoutes
{
    public static void MapWebhooks(this WebApplication app) =>
        app.MapPost(
            "/api/webhooks/{provider}",
            ApiRoutes.Ready(async http =>
            {
                var webhooks = http.RequestServices.GetRequiredService<Webhooks>();
                // What was begun is finished: a provider that hangs up sends again.
                return (await webhooks.ReceiveAsync(http.Request, CancellationToken.None)).ToResult();
            })
        );
}
