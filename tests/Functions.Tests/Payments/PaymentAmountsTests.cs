using System.Net;
using System.Text;
using Aims.Payments;

namespace Aims.Functions.Tests;

/// <summary>GoCardless says that a payment is confirmed; how much it is, its API says.</summary>
public sealed class PaymentAmountsTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly PaymentEvent Confirmed = PaymentEvent.Of(
        new(PaymentSource.GoCardless, "PM123"),
        "EV123",
        PaymentEventKind.Received,
        DateTimeOffset.UnixEpoch
    );

    [Fact]
    public async Task The_amount_is_asked_for_and_what_the_event_says_stays()
    {
        using var http = new HttpClient(
            new Answering(
                HttpStatusCode.OK,
                """{"payments":{"id":"PM123","amount":15480,"currency":"EUR","reference":"F2026-000002","metadata":{"invoice":"F2026-000001"}}}"""
            )
        );
        var complete = await Amounts(http).CompleteAsync(Confirmed, Stop);
        Assert.Equal(
            Confirmed with
            {
                Amount = new Money(15_480),
                Currency = "EUR",
                Documents = [new(Series.F, 2026, 1)],
                Text = "F2026-000002",
            },
            complete
        );
    }

    [Fact]
    public async Task What_is_complete_or_moves_no_money_is_not_asked_about()
    {
        var amounts = new PaymentAmounts(null);
        var whole = Confirmed with { Amount = new Money(1) };
        Assert.Same(whole, await amounts.CompleteAsync(whole, Stop));
        var failed = Confirmed with { Kind = PaymentEventKind.Failed };
        Assert.Same(failed, await amounts.CompleteAsync(failed, Stop));
    }

    [Fact]
    public async Task Nobody_to_ask_or_nobody_who_knows_is_no_amount()
    {
        Assert.Null(await new PaymentAmounts(null).CompleteAsync(Confirmed, Stop));
        using var http = new HttpClient(new Answering(HttpStatusCode.NotFound, "{}"));
        Assert.Null(await Amounts(http).CompleteAsync(Confirmed, Stop));
    }

    [Fact]
    public async Task An_outage_is_no_answer_and_rises()
    {
        using var http = new HttpClient(new Answering(HttpStatusCode.ServiceUnavailable, "{}"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Amounts(http).CompleteAsync(Confirmed, Stop));
    }

    private static PaymentAmounts Amounts(HttpClient http) =>
        new(new GoCardlessClient(http, GoCardlessClient.Sandbox, "token"));

    private sealed class Answering(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
    }
}
