using System.Net;
using System.Text;

namespace Aims.Payments.Tests;

/// <summary>What GoCardless' API is asked, and what its answers mean.</summary>
public sealed class GoCardlessClientTests
{
    private const string Answer = """
        {
          "payments": {
            "id": "PM01K3X8WHY7ZQ", "created_at": "2026-11-27T08:00:00.000Z", "charge_date": "2026-12-02", "amount": 15480,
            "description": "Prestations de décembre", "currency": "EUR", "status": "confirmed", "amount_refunded": 0,
            "reference": "F2026-000123", "metadata": {"invoice": "F2026-000123", "contract": "C-0042"},
            "fx": {"fx_currency": "EUR", "fx_amount": null, "exchange_rate": null, "estimated_exchange_rate": null},
            "links": {"mandate": "MD000AMA19XGEC", "creditor": "CR0001"}, "retry_if_possible": false, "faster_ach": false
          }
        }
        """;

    private static async Task<GoCardlessPayment?> FindAsync(
        Func<HttpRequestMessage, HttpResponseMessage> answer,
        string id = "PM01K3X8WHY7ZQ"
    )
    {
        using var api = new StubApi(answer);
        using var http = new HttpClient(api);
        return await new GoCardlessClient(http, GoCardlessClient.Sandbox, "sandbox_token").FindAsync(
            id,
            TestContext.Current.CancellationToken
        );
    }

    private static Task<GoCardlessPayment?> FindAsync(string body) =>
        FindAsync(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8) });

    [Fact]
    public async Task A_payment_is_asked_for_by_its_id_with_token_and_version()
    {
        var payment = await FindAsync(request =>
        {
            Assert.Equal(HttpMethod.Get, request.Method);
            Assert.Equal("https://api-sandbox.gocardless.com/payments/PM01K3X8WHY7ZQ", request.RequestUri!.ToString());
            Assert.Equal("Bearer sandbox_token", request.Headers.Authorization!.ToString());
            Assert.Equal("2015-07-06", Assert.Single(request.Headers.GetValues("GoCardless-Version")));
            Assert.Equal("application/json", request.Headers.Accept.ToString());
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer) };
        });
        Assert.Equal(
            new GoCardlessPayment(new Money(15_480), "EUR", [DocumentNumber.Parse("F2026-000123")], "F2026-000123"),
            payment
        );
    }

    [Fact]
    public async Task A_payment_without_reference_is_known_by_its_description()
    {
        var body = Answer.With(("payments.reference", "null"), ("payments.metadata", "{}"));
        Assert.Equal(
            new GoCardlessPayment(new Money(15_480), "EUR", [], "Prestations de décembre"),
            await FindAsync(body)
        );
        Assert.Null((await FindAsync(body.With(("payments.description", "\"\""))))!.Reference);
    }

    [Fact]
    public async Task A_payment_that_they_do_not_know_is_none() =>
        Assert.Null(await FindAsync(_ => new HttpResponseMessage(HttpStatusCode.NotFound)));

    [Theory]
    [InlineData("..")]
    [InlineData("../mandates/MD1")]
    [InlineData("PM1?x=1")]
    [InlineData("")]
    public async Task What_cannot_be_an_id_is_not_asked_for(string id) =>
        Assert.Null(await FindAsync(_ => throw new InvalidOperationException("It was asked."), id));

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_failure_is_told_with_its_status(HttpStatusCode status) =>
        Assert.Equal(
            status,
            (
                await Assert.ThrowsAsync<HttpRequestException>(() => FindAsync(_ => new HttpResponseMessage(status)))
            ).StatusCode
        );

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_as_it_is() =>
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            FindAsync(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError))
        );

    [Theory]
    [InlineData("payments.amount", "null", "payments.amount")]
    [InlineData("payments.amount", "154.8", "payments.amount")]
    [InlineData("payments.currency", "-", "payments.currency")]
    [InlineData("payments.id", "\"PM2\"", "payments.id")]
    [InlineData("payments", "[]", "payments.amount")]
    public async Task An_answer_that_is_no_such_payment_names_the_field(string path, string value, string field)
    {
        var e = await Assert.ThrowsAsync<InvalidDataException>(() => FindAsync(Answer.With((path, value))));
        Assert.Contains(field, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_json_is_told()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => FindAsync("<html>"));
        await Assert.ThrowsAsync<InvalidDataException>(() => FindAsync(""));
        byte[] broken = [.. "{\"payments\":{\"id\":\""u8, 0xFF, .. "\"}}"u8];
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            FindAsync(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(broken) })
        );
    }

    private sealed class StubApi(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer(request));
    }
}
