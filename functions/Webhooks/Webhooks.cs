using Aims.Billing;
using Aims.Payments;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Takes what providers send: verified on the raw bytes, stored as it came, queued, answered. Nothing else is done here.</summary>
/// <remarks>
/// The order matters: what is in the inbox can be read again, and what is not yet queued is sent again by the provider, who was not
/// answered. Function keys do not apply: the signature is the key.
/// </remarks>
internal sealed class Webhooks(
    IEnumerable<IWebhookProvider> providers,
    InboxContainer inbox,
    WorkQueues queues,
    WebhookCount count,
    TimeProvider clock
)
{
    private const int LongestBody = 1024 * 1024;
    private const int SentTogether = 16;

    /// <summary>A hostile body could break a rule a hundred thousand times.</summary>
    private const int MostFaults = 50;

    /// <summary>Answers one webhook.</summary>
    public async Task<Answer> ReceiveAsync(HttpRequest request, CancellationToken stop)
    {
        if (providers.FirstOrDefault(it => it.Name == request.Path("provider")) is not { } provider)
        {
            return ApiAnswers.NotFound("provider", "the provider, or its secret,");
        }

        var (body, refused) = await BodyAsync(request, provider, stop);
        var answer = refused ?? await TakeAsync(provider, body, stop);
        if (answer.Status >= StatusCodes.Status400BadRequest)
        {
            count.Refused(provider.Name, answer.Status);
        }

        return answer;
    }

    /// <summary>The body once its length and its signature are good; else the refusal.</summary>
    private async Task<(ReadOnlyMemory<byte> Body, Answer? Refused)> BodyAsync(
        HttpRequest request,
        IWebhookProvider provider,
        CancellationToken stop
    )
    {
        // The host forwards a body without a length as no body at all (docs/decisions/0001).
        if (request.ContentLength is not { } length)
        {
            return Refuse(StatusCodes.Status411LengthRequired, "Content-Length", "is required");
        }

        if (length > LongestBody)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "", "the body must not be larger than 1 MiB");
        }

        var signature = request.Headers[provider.SignatureHeader].ToString();
        if (signature.Length == 0)
        {
            return Refuse(StatusCodes.Status401Unauthorized, provider.SignatureHeader, "is required");
        }

        var body = new byte[length];
        await request.Body.ReadExactlyAsync(body, stop);
        return provider.Verify(signature, body, clock.GetUtcNow()) switch
        {
            SignatureVerdict.Good => (body, null),
            SignatureVerdict.Outdated => Refuse(
                StatusCodes.Status401Unauthorized,
                provider.SignatureHeader,
                "was made too long ago"
            ),
            _ => Refuse(provider.BadSignatureStatus, provider.SignatureHeader, "does not sign this body"),
        };
    }

    private Task<Answer> TakeAsync(IWebhookProvider provider, ReadOnlyMemory<byte> body, CancellationToken stop) =>
        provider.Read(body) switch
        {
            WebhookReading.Refused reading => Task.FromResult(ApiAnswers.Invalid(reading.Faults.Take(MostFaults))),
            WebhookReading.Events { Listed.Count: 0 } => Task.FromResult(
                new Answer(StatusCodes.Status204NoContent, "")
            ),
            WebhookReading.Events reading => StoreAsync(provider, body, reading, stop),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<Answer> StoreAsync(
        IWebhookProvider provider,
        ReadOnlyMemory<byte> body,
        WebhookReading.Events reading,
        CancellationToken stop
    )
    {
        var blob = await inbox.StoreAsync(provider.Name, ParisCalendar.DayOf(clock.GetUtcNow()), body, stop);
        var together = new ParallelOptions { MaxDegreeOfParallelism = SentTogether, CancellationToken = stop };
        await Parallel.ForEachAsync(
            reading.Listed,
            together,
            async (happened, cancel) => await queues.SendAsync(ToMessage(happened, blob), cancel)
        );
        count.Taken(provider.Name, reading.Listed.Count);
        return new Answer(StatusCodes.Status200OK, "{}");
    }

    private static PaymentNotificationMessage ToMessage(WebhookEvent happened, string blob) =>
        happened switch
        {
            WebhookEvent.Known known => new PaymentNotificationMessage.Happened(known.Happened, blob),
            WebhookEvent.Unreadable bad => new PaymentNotificationMessage.Unreadable(
                $"the event {bad.EventId} cannot be used: {bad.Reason}",
                blob
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static (ReadOnlyMemory<byte> Body, Answer? Refused) Refuse(int status, string field, string rule) =>
        (default, ApiAnswers.Problem(status, "The webhook is refused; nothing was written.", [new Fault(field, rule)]));
}
