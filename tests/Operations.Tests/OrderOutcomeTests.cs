using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Aims.Operations.Tests;

/// <summary>What each answer of operations means, over a real connection.</summary>
public sealed class OrderOutcomeTests
{
    private static async Task<OrderOutcome> AnswerAsync(
        int status,
        string body = "",
        string? header = null,
        string? value = null
    )
    {
        await using var endpoint = await Endpoint.OpenAsync(status, body, header, value);
        var outcome = await endpoint.SendAsync();
        Assert.Single(endpoint.Received);
        return outcome;
    }

    [Theory]
    [InlineData(200, "Acknowledged")]
    [InlineData(202, "Acknowledged")]
    [InlineData(300, "Refused")]
    [InlineData(304, "Refused")]
    [InlineData(400, "Refused")]
    [InlineData(401, "Refused")]
    [InlineData(404, "Refused")]
    [InlineData(408, "Later")]
    [InlineData(409, "Outdated")]
    [InlineData(410, "Refused")]
    [InlineData(413, "Refused")]
    [InlineData(422, "Refused")]
    [InlineData(425, "Later")]
    [InlineData(429, "Later")]
    [InlineData(500, "Later")]
    [InlineData(501, "Later")]
    [InlineData(502, "Later")]
    [InlineData(503, "Later")]
    [InlineData(504, "Later")]
    public async Task Each_status_has_one_meaning(int status, string outcome)
    {
        // A body of 304 is not allowed.
        var body = status == 304 ? "" : """{"reference":"OPS-1"}""";
        Assert.Equal(outcome, (await AnswerAsync(status, body)).GetType().Name);
    }

    [Fact]
    public async Task A_reply_without_content_is_an_acknowledgement_too() =>
        Assert.Equal(new OrderOutcome.Acknowledged(""), await AnswerAsync(204));

    [Theory]
    [InlineData("""{"reference":"OPS-2026/17 à traiter"}""", "OPS-2026/17 à traiter")]
    [InlineData("""{"other":{"reference":"x"},"reference":" OPS-1 "}""", "OPS-1")]
    [InlineData("""{"reference":"a\nb"}""", "")]
    [InlineData("""{"reference":"\ud83d"}""", "")]
    [InlineData("""{"reference":"😀"}""", "")]
    [InlineData("""{"reference":7}""", "")]
    [InlineData("""{"reference":null}""", "")]
    [InlineData("""{"Reference":"OPS-1"}""", "")]
    [InlineData("""["reference"]""", "")]
    [InlineData("OPS-1", "")]
    [InlineData("", "")]
    public async Task The_reference_is_taken_when_a_person_can_read_it(string reply, string reference) =>
        Assert.Equal(new OrderOutcome.Acknowledged(reference), await AnswerAsync(202, reply));

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 0)]
    public async Task A_reference_has_a_hundred_characters_at_most(int length, int taken) =>
        Assert.Equal(
            new OrderOutcome.Acknowledged(new string('x', taken)),
            await AnswerAsync(202, $$"""{"reference":"{{new string('x', length)}}"}""")
        );

    [Theory]
    [InlineData(64 * 1024, "OPS-1")]
    [InlineData((64 * 1024) + 1, "")]
    public async Task A_reply_is_read_up_to_64_kib(int length, string reference) =>
        Assert.Equal(
            new OrderOutcome.Acknowledged(reference),
            await AnswerAsync(202, """{"reference":"OPS-1"}""".PadRight(length))
        );

    [Fact]
    public async Task A_reply_that_never_ends_is_left_alone()
    {
        var block = new byte[64 * 1024];
        await using var endpoint = await Endpoint.OpenAsync(async context =>
        {
            context.Response.StatusCode = 202;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, CancellationToken.None);
            }
        });
        Assert.Equal(new OrderOutcome.Acknowledged(""), await endpoint.SendAsync());
    }

    [Fact]
    public async Task A_redirect_is_refused_and_not_followed()
    {
        var outcome = await AnswerAsync(307, "", "Location", "/elsewhere");
        Assert.Contains("307", Assert.IsType<OrderOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("42", 42)]
    [InlineData("0", 1)]
    [InlineData("86400", 86_400)]
    [InlineData("86401", 86_400)]
    [InlineData("99999999999999", null)]
    [InlineData("soon", null)]
    [InlineData("Fri, 04 Dec 2026 08:00:30 GMT", 30)]
    [InlineData("Fri, 04 Dec 2026 07:00:00 GMT", 1)]
    [InlineData("Wed, 04 Dec 2030 05:00:00 GMT", 86_400)]
    public async Task The_wait_that_is_asked_for_is_kept_within_a_day(string retryAfter, int? seconds)
    {
        foreach (var status in (int[])[429, 503])
        {
            var outcome = await AnswerAsync(status, "", "Retry-After", retryAfter);
            var after = Assert.IsType<OrderOutcome.Later>(outcome).After;
            Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, after);
        }
    }

    [Fact]
    public async Task An_endpoint_that_says_no_wait_is_left_to_the_callers_own() =>
        Assert.Null(Assert.IsType<OrderOutcome.Later>(await AnswerAsync(500)).After);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endpoint_that_is_silent_for_thirty_seconds_is_given_up(bool hasBegun)
    {
        var asked = new TaskCompletionSource();
        await using var endpoint = await Endpoint.OpenAsync(async context =>
        {
            if (hasBegun)
            {
                await context.Response.WriteAsync("{", context.RequestAborted);
            }

            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var sent = endpoint.SendAsync();
        await asked.Task;
        endpoint.Clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.False(sent.IsCompleted);
        endpoint.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(new OrderOutcome.Later("the operations endpoint did not answer in time", null), await sent);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_the_order_for_later()
    {
        await using var silent = await Endpoint.OpenAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.IsType<OrderOutcome.Later>(await silent.SendAsync());

        await using var halfway = await Endpoint.OpenAsync(async context =>
        {
            await context.Response.WriteAsync("{", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });
        Assert.IsType<OrderOutcome.Later>(await halfway.SendAsync());
    }

    [Fact]
    public async Task A_connection_that_closes_as_it_is_made_leaves_the_order_for_later()
    {
        // Seen of .NET 10's HttpClient under load: ConnectAsync asks for the address of a peer that has gone.
        using var http = new HttpClient(new Broken(new SocketException((int)SocketError.NotConnected)));
        await using var endpoint = await Endpoint.OpenAsync(202);
        var client = new OperationsClient(http, endpoint.Address, Endpoint.Secret, endpoint.Clock);
        Assert.Equal(
            new OrderOutcome.Later("the connection to the operations endpoint was lost (SocketException)", null),
            await client.SendAsync(An.Order, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_leaves_the_order_for_later()
    {
        var endpoint = await Endpoint.OpenAsync(202);
        var address = endpoint.Address;
        await endpoint.DisposeAsync();
        using var http = new HttpClient();
        var client = new OperationsClient(http, address, Endpoint.Secret, endpoint.Clock);
        Assert.Equal(
            new OrderOutcome.Later("the operations endpoint cannot be reached (ConnectionError)", null),
            await client.SendAsync(An.Order, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Who_stops_the_app_is_not_told_that_the_endpoint_is_slow()
    {
        using var stop = new CancellationTokenSource();
        await using var endpoint = await Endpoint.OpenAsync(_ => stop.CancelAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endpoint.SendAsync(stop: stop.Token));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_reason_holds_no_personal_data(int status)
    {
        var outcome = await AnswerAsync(status, "Boulangerie Lefèvre (C-0042) is not known on 192.0.2.1");
        Assert.DoesNotMatch("Lefèvre|C-0042|SRV|192", outcome.ToString());
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), outcome.ToString(), StringComparison.Ordinal);
    }

    private sealed class Broken(Exception failure) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => throw failure;
    }
}
