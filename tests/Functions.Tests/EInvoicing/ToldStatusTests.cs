using System.Text;
using Aims.EInvoicing;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What the platform tells of a document is recorded once, and shown to a person where it speaks against it.</summary>
public sealed class ToldStatusTests : EInvoicingTests
{
    private static ReceivedStatus Told(string id, int code, string at, string number = "F2026-000001") =>
        new(
            id,
            DocumentNumber.Parse(number),
            code,
            "Prix erroné",
            DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)
        );

    private async Task DropAsync(string name, string text) =>
        await App.Get<EInvoicingContainer>().PutAsync("in/" + name, Encoding.UTF8.GetBytes(text), Stop);

    [Fact]
    public async Task A_dropped_refusal_is_told_once_listed_and_given_to_a_person()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitAsync();
        await DropAsync(
            "refus.json",
            """{"number":"F2026-000001","code":210,"reason":"Prix erroné","at":"2026-12-19T10:00:00Z"}"""
        );
        await TransmitAsync();
        await TransmitAsync();
        Assert.Equal("Refused", await StateAsync());
        Assert.Equal(["F2026-000001"], await ListedAsync("refused"));
        var told = Assert.Single((await EInvoiceAsync()).GetProperty("statuses").EnumerateArray());
        Assert.Equal(
            (210, "Refusée", "Prix erroné"),
            (
                told.GetProperty("code").GetInt32(),
                told.GetProperty("name").GetString(),
                told.GetProperty("reason").GetString()
            )
        );
        Assert.Equal(["F2026-000001 is 210 Refusée: Prix erroné"], await ReasonsAsync());

        // Seen by a person, it does not come back although its file is still there.
        await WriteAsync(HttpMethod.Post, "/parked/einvoice-status%7CF2026-000001%7C210/replay");
        await TransmitAsync();
        Assert.Empty(await ReasonsAsync());
        Assert.Equal(["F2026-000001"], await ListedAsync("refused"));
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_of_no_document_is_given_to_a_person_and_stops_nothing()
    {
        await IssueAsync(A.Contract("C-1"));
        await DropAsync("a.json", "?");
        await DropAsync("half.json", """{"number":"F2026-000001","code":205,"reason":"\ud83d"}""");
        await DropAsync("b.json", """{"number":"F2026-000009","code":205,"at":"2026-12-19T10:00:00Z"}""");
        await DropAsync("c.json", """{"number":"F2026-000001","code":205,"at":"2026-12-19T10:00:00Z"}""");
        await TransmitAsync();
        var reasons = string.Join('\n', await ReasonsAsync());
        Assert.Contains("the status a.json cannot be read", reasons, StringComparison.Ordinal);
        Assert.Contains("the status half.json cannot be read: must be Unicode", reasons, StringComparison.Ordinal);
        Assert.Contains("b.json (205 Approuvée) is of F2026-000009", reasons, StringComparison.Ordinal);
        Assert.Single((await EInvoiceAsync()).GetProperty("statuses").EnumerateArray());
        Assert.Equal("Deposited", await StateAsync());
    }

    [Fact]
    public async Task Statuses_are_pulled_to_the_end_from_where_the_last_run_stopped()
    {
        var asked = new List<string>();
        Fake.OnPull = cursor =>
        {
            asked.Add(cursor);
            return cursor switch
            {
                "" => new PulledStatuses([Told("s1", 207, "2026-12-19T10:00:00Z")], [], "1"),
                "1" => new PulledStatuses(
                    [Told("s1", 207, "2026-12-19T10:00:00Z"), Told("s2", 205, "2026-12-19T11:00:00Z")],
                    [],
                    "2"
                ),
                _ => new PulledStatuses([], [], cursor),
            };
        };
        await IssueAsync(A.Contract("C-1"));
        await TransmitToFakeAsync();
        await TransmitToFakeAsync();
        Assert.Equal(["", "1", "2", "2"], asked);
        Assert.Equal(2, (await EInvoiceAsync()).GetProperty("statuses").GetArrayLength());
        // No longer disputed; a person still looks at why it was.
        Assert.Equal("Deposited", await StateAsync());
        Assert.Empty(await ListedAsync("disputed"));
        Assert.Equal(["F2026-000001 is 207 En litige: Prix erroné"], await ReasonsAsync());
    }

    [Theory]
    [InlineData(213, 0)]
    [InlineData(501, 0)]
    [InlineData(210, 1)] // paid and refused: the money was received
    public async Task Of_what_was_not_issued_nothing_is_collected(int code, int reports)
    {
        await IssueAsync(A.Contract("C-1"));
        Fake.OnPull = cursor => new PulledStatuses([Told("s1", code, "2026-12-19T10:00:00Z")], [], cursor);
        await TransmitToFakeAsync();
        await NotifyAsync(Received("bank:a", "2026-12-04", Asked, "F2026-000001"));
        Assert.Equal(reports, (await ReportsAsync()).Length);
    }

    [Fact]
    public async Task A_status_that_comes_before_our_own_record_counts_once_the_document_is_recorded()
    {
        await IssueAsync(A.Contract("C-1"));
        Fake.OnSubmit = _ => new GatewayOutcome.Later("busy", null);
        Fake.OnPull = cursor => new PulledStatuses([Told("s1", 213, "2026-12-19T10:00:00Z")], [], cursor);
        await TransmitToFakeAsync();
        Assert.Equal("Rejected", await StateAsync());
        Fake.OnSubmit = _ => new GatewayOutcome.Deposited("P");
        await TransmitToFakeAsync();
        Assert.Equal("Rejected", await StateAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=")]
    [InlineData("?state=deposited")]
    [InlineData("?state=1")]
    public async Task A_list_is_of_one_state_that_needs_somebody(string query)
    {
        var reply = await App.Http.GetAsync(new Uri("/api/v1/einvoices" + query, UriKind.Relative), Stop);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task A_document_that_does_not_exist_is_not_found()
    {
        var reply = await App.Http.GetAsync(new Uri("/api/v1/invoices/F2026-000009/einvoice", UriKind.Relative), Stop);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, reply.StatusCode);
    }
}
