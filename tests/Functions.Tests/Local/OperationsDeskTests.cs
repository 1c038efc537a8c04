using System.Net;
using System.Text;
using Aims.Local;
using Aims.Operations;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The stand-in of operations: what the app's own client learns from it, and whom it does not listen to.</summary>
public sealed class OperationsDeskTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string _secret = RunSecrets.Random().Operations;
    private readonly TestClock _clock = new("2026-12-16T06:00:00Z");
    private readonly StringWriter _output = new();
    private readonly HttpClient _http = new();
    private OperationsDesk _desk = null!;

    public async ValueTask InitializeAsync() =>
        _desk = await OperationsDesk.OpenAsync(0, _secret, _clock, _output, Stop);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _desk.DisposeAsync();
        await _output.DisposeAsync();
    }

    private static OrderSheet Order(int sequence, ServiceChange change = ServiceChange.Suspend, string id = "C-0042") =>
        new(
            new ContractId(id),
            sequence,
            change,
            "Boulangerie Lefèvre",
            "La facture F2026-000123 n’a pas été réglée.",
            A.Day("2026-12-16"),
            [OrderedServer.Of(A.Server("SRV-1", Level.BronzePlus, "2026-12-01"))],
            IsSpecimen: true
        );

    private Task<OrderOutcome> SendAsync(OrderSheet order, string? secret = null) =>
        new OperationsClient(_http, _desk.Address, secret ?? _secret, _clock).SendAsync(order, Stop);

    private async Task<HttpStatusCode> PostAsync(string body, string? key, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _desk.Address)
        {
            Content = new StringContent(body),
        };
        var bytes = Encoding.UTF8.GetBytes(body);
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add(
            "Aims-Signature",
            signature ?? OperationsSignature.Sign(_secret, bytes, _clock.GetUtcNow())
        );
        using var reply = await _http.SendAsync(request, Stop);
        return reply.StatusCode;
    }

    [Fact]
    public async Task An_order_is_taken_with_its_time_and_shown_in_one_line()
    {
        Assert.Equal(new OrderOutcome.Acknowledged("OPS-C-0042-7"), await SendAsync(Order(7)));
        var taken = Assert.Single(_desk.Received);
        Assert.Equal(
            ("C-0042", 7, "Suspended", "Boulangerie Lefèvre", _clock.GetUtcNow()),
            (taken.Contract, taken.Sequence, taken.DesiredState, taken.Customer, taken.At)
        );
        Assert.Equal(["SRV-1"], taken.Servers);
        Assert.Contains("\"level\":\"Bronze+\"", taken.Json, StringComparison.Ordinal);
        Assert.Equal(
            "2026-12-16 06:00:00Z  order|C-0042|7  Suspended  Boulangerie Lefèvre  1 server(s)  OPS-C-0042-7",
            _output.ToString().Trim()
        );
    }

    [Fact]
    public async Task The_same_order_again_is_the_same_answer_and_no_second_order()
    {
        var first = await SendAsync(Order(7));
        _clock.MoveTo("2026-12-16T09:00:00Z");
        Assert.Equal(first, await SendAsync(Order(7)));
        Assert.Single(_desk.Received);
    }

    [Fact]
    public async Task Another_order_under_the_same_key_is_refused()
    {
        await SendAsync(Order(7));
        Assert.IsType<OrderOutcome.Refused>(await SendAsync(Order(7, ServiceChange.Reinstate)));
        Assert.Equal("Suspended", Assert.Single(_desk.Received).DesiredState);
    }

    [Fact]
    public async Task An_older_order_is_outdated_for_its_own_contract_alone()
    {
        await SendAsync(Order(8, ServiceChange.Reinstate));
        Assert.Equal(new OrderOutcome.Outdated(), await SendAsync(Order(7)));
        Assert.IsType<OrderOutcome.Acknowledged>(await SendAsync(Order(7, id: "C-0043")));
        // What it has is still acknowledged when a newer one came meanwhile: the sender only repeats itself.
        await SendAsync(Order(9));
        Assert.IsType<OrderOutcome.Acknowledged>(await SendAsync(Order(8, ServiceChange.Reinstate)));
        Assert.Equal(["order|C-0042|8", "order|C-0043|7", "order|C-0042|9"], _desk.Received.Select(order => order.Key));
    }

    [Fact]
    public async Task Who_signs_otherwise_or_long_ago_is_not_listened_to()
    {
        Assert.Contains("401", (await SendAsync(Order(7), new string('x', 40))).ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("{}", "order|C-0042|7", "t=1,v1=00"));
        var old = OperationsSignature.Sign(_secret, "{}"u8, _clock.GetUtcNow().AddSeconds(-301));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("{}", "order|C-0042|7", old));
        Assert.Empty(_desk.Received);
    }

    [Theory]
    [InlineData("{}", "order|C-0042|7")]
    [InlineData("no json", "order|C-0042|7")]
    [InlineData("[]", "order|C-0042|7")]
    [InlineData(
        """{"contract":"C-0042","sequence":7,"desiredState":"Active","customer":"","servers":[]}""",
        "order|C-0042|8"
    )]
    public async Task What_is_signed_but_no_order_or_of_another_key_is_refused(string body, string key)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body, key));
        Assert.Empty(_desk.Received);
    }

    [Fact]
    public async Task A_desk_out_of_order_takes_nothing_for_so_many_requests()
    {
        _desk.BeOutOfOrder(2);
        Assert.IsType<OrderOutcome.Later>(await SendAsync(Order(7)));
        Assert.IsType<OrderOutcome.Later>(await SendAsync(Order(7)));
        Assert.Empty(_desk.Received);
        Assert.IsType<OrderOutcome.Acknowledged>(await SendAsync(Order(7)));
    }
}
