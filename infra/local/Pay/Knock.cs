using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>Brings deliveries to the front door, each by its way.</summary>
internal sealed class Knock(Uri front, RunSecrets secrets, DateTimeOffset now) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = front };
    private readonly ApiClient _api = new(front, secrets.FunctionKey);
    private readonly Signatures _good = new(secrets, now);
    private readonly Signatures _forged = new(RunSecrets.Random(), now);

    /// <summary>Delivers.</summary>
    /// <returns>The payment that it is about.</returns>
    /// <exception cref="InvalidOperationException">The answer is not the one to be expected; says both.</exception>
    public Task<string> DeliverAsync(Delivery delivery, CancellationToken stop) =>
        delivery switch
        {
            Delivery.Webhook webhook => SendAsync(webhook, stop),
            Delivery.Cheque cheque => EnterAsync(cheque, stop),
            Delivery.Bounce bounce => BounceAsync(bounce, stop),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public void Dispose()
    {
        _http.Dispose();
        _api.Dispose();
    }

    private async Task<string> SendAsync(Delivery.Webhook webhook, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(webhook.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{webhook.Provider}");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var signatures = webhook.Fate == Fate.Forged ? _forged : _good;
        var (name, value) = signatures.Header(webhook.Provider, body);
        request.Headers.TryAddWithoutValidation(name, value);
        using var reply = await _http.SendAsync(request, stop);
        return (int)reply.StatusCode == Expected(webhook)
            ? webhook.Payment
            : throw new InvalidOperationException(
                $"{webhook.Payment}: {(int)reply.StatusCode} instead of {Expected(webhook)}: {await reply.Content.ReadAsStringAsync(stop)}"
            );
    }

    private async Task<string> EnterAsync(Delivery.Cheque cheque, CancellationToken stop)
    {
        var entered = await _api.PostAsync(
            "payments",
            new JsonObject
            {
                ["means"] = "Cheque",
                ["receivedOn"] = ParisCalendar.DayOf(now).ToIso(),
                ["amountCents"] = cheque.Amount.Cents,
                ["documents"] = new JsonArray(cheque.Document),
                ["payerName"] = cheque.Drawer,
                ["chequeNumber"] = cheque.Number,
                ["chequeBank"] = "Banque Fictive",
            },
            stop
        );
        return entered.GetProperty("payment").GetString()!;
    }

    /// <summary>As accounting would: the cheque is looked up on the slip of its day.</summary>
    private async Task<string> BounceAsync(Delivery.Bounce bounce, CancellationToken stop)
    {
        var listed = await _api.GetAsync($"cheques?date={bounce.ReceivedOn:yyyy-MM-dd}", stop);
        var payment = listed
            .GetProperty("cheques")
            .EnumerateArray()
            .Single(cheque => cheque.GetProperty("chequeNumber").GetString() == bounce.Number)
            .GetProperty("payment")
            .GetString()!;
        await _api.PostAsync(
            $"payments/{payment}/reversal",
            new JsonObject { ["date"] = ParisCalendar.DayOf(now).ToIso(), ["reason"] = bounce.Reason },
            stop
        );
        return payment;
    }

    /// <summary>Whoever signs badly is told as his provider documents it.</summary>
    private static int Expected(Delivery.Webhook webhook) =>
        (webhook.Fate, webhook.Provider) switch
        {
            (Fate.Forged, "gocardless") => 498,
            (Fate.Forged, _) => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status200OK,
        };
}
