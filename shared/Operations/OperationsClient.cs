using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Aims.Operations;

/// <summary>Gives orders to the operations endpoint, signed. Whoever asked repeats them: nothing is tried twice in here.</summary>
/// <param name="http">Carries the requests. It must not follow redirects: the body is signed for this address.</param>
/// <param name="endpoint">Where orders are posted.</param>
/// <param name="secret">What operations share with us.</param>
/// <param name="clock">For the time in the signature, and for giving up.</param>
public sealed class OperationsClient(HttpClient http, Uri endpoint, string secret, TimeProvider clock)
{
    private const int LongestReply = 64 * 1024;
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>After so long without a whole reply an order is given up, to be sent again.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Gives one order; never throws for what the endpoint answers, or does not.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task<OrderOutcome> SendAsync(OrderSheet order, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            using var request = Request(order);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? new OrderOutcome.Acknowledged(OrderReference.In(await ReadAsync(response, either.Token)))
                : Outcome((int)response.StatusCode, response.Headers.RetryAfter);
        }
        catch (HttpRequestException e)
        {
            return new OrderOutcome.Later($"the operations endpoint cannot be reached ({e.HttpRequestError})", null);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // In the middle of its reply, or closed just when it was made, which HttpClient tells as a bare SocketException. The type
            // alone, since messages of sockets name addresses.
            return new OrderOutcome.Later(
                $"the connection to the operations endpoint was lost ({e.GetType().Name})",
                null
            );
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new OrderOutcome.Later("the operations endpoint did not answer in time", null);
        }
    }

    private HttpRequestMessage Request(OrderSheet order)
    {
        var body = OrderJson.Write(order);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add(OperationsSignature.Header, OperationsSignature.Sign(secret, body, clock.GetUtcNow()));
        request.Headers.Add("Idempotency-Key", order.Key.Text);
        return request;
    }

    /// <summary>The reply; nothing of one that is longer than any honest one.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        await using var reply = await response.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[LongestReply + 1];
        var length = await reply.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return length <= LongestReply ? buffer.AsMemory(0, length) : ReadOnlyMemory<byte>.Empty;
    }

    private OrderOutcome Outcome(int status, RetryConditionHeaderValue? retryAfter) =>
        status switch
        {
            (int)HttpStatusCode.Conflict => new OrderOutcome.Outdated(),
            (int)HttpStatusCode.RequestTimeout or 425 or (int)HttpStatusCode.TooManyRequests or >= 500 =>
                new OrderOutcome.Later($"the operations endpoint is not ready ({status})", Wait(retryAfter)),
            < 400 => new OrderOutcome.Refused(
                $"the operations endpoint is elsewhere ({status}): an order is signed for the configured address"
            ),
            _ => new OrderOutcome.Refused($"the operations endpoint refuses it ({status})"),
        };

    /// <summary>As seconds or as a date, brought into the bounds of what a queue can wait.</summary>
    private TimeSpan? Wait(RetryConditionHeaderValue? retryAfter)
    {
        var asked = retryAfter?.Delta ?? (retryAfter?.Date - clock.GetUtcNow());
        return asked is not { } wait ? null
            : wait < ShortestWait ? ShortestWait
            : wait > LongestWait ? LongestWait
            : wait;
    }
}
