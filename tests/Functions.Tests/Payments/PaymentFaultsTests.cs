using System.Net;
using System.Text.Json;
using Aims.Storage;
using Azure.Data.Tables;

namespace Aims.Functions.Tests;

/// <summary>Payments by hand that break a rule: each fault named, nothing written.</summary>
[Collection(nameof(AppCollection))]
public sealed class PaymentFaultsTests(AppFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"means":"Transfer","receivedOn":"2026-12-02","amountCents":1}""", "receivedOn")]
    [InlineData("""{"means":"Transfer","receivedOn":"2026-11-04","amountCents":0}""", "amountCents")]
    [InlineData("""{"means":"Transfer","receivedOn":"2026-11-04","amountCents":1.5}""", "amountCents")]
    [InlineData("""{"means":"Stripe","receivedOn":"2026-11-04","amountCents":1}""", "means")]
    [InlineData(
        """{"means":"Cheque","receivedOn":"2026-11-04","amountCents":1}""",
        "payerName,chequeNumber,chequeBank"
    )]
    [InlineData(
        """{"means":"Transfer","receivedOn":"2026-11-04","amountCents":1,"documents":["F2026-999999"]}""",
        "documents[0]"
    )]
    [InlineData("""{"means":"Transfer","receivedOn":"2026-11-04","amountCents":1,"contract":"C-9"}""", "contract")]
    [InlineData(
        """{"means":"Transfer","receivedOn":"2026-11-04","amountCents":1,"contract":"C-9","documents":["F2026-999999"]}""",
        "contract"
    )]
    [InlineData("""{"means":"Transfer","receivedOn":"2026-11-04","amountCents":1,"payerIban":"FR00"}""", "payerIban")]
    [InlineData(
        """{"means":"Transfer","receivedOn":"2026-11-04","amountCents":1,"chequeNumber":"1"}""",
        "chequeNumber"
    )]
    [InlineData("[]", "")]
    public async Task A_payment_with_faults_names_each_and_writes_nothing(string body, string fields)
    {
        var before = await PaymentsAsync();
        var reply = await fixture.App.WriteAsync(HttpMethod.Post, "/payments", body, $"faults {body}");
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        using var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Stop));
        var named = problem.RootElement.GetProperty("errors").EnumerateArray().Select(it => it.GetProperty("field"));
        Assert.Equal(
            fields,
            string.Join(',', named.Select(field => field.GetString()).Distinct(StringComparer.Ordinal))
        );
        Assert.Equal(before, await PaymentsAsync());
    }

    [Theory]
    [InlineData("/payments/stripe:pi_0", HttpStatusCode.NotFound)]
    [InlineData("/payments/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/contracts/NOBODY/account", HttpStatusCode.NotFound)]
    [InlineData("/contracts/NOBODY/receipts", HttpStatusCode.NotFound)]
    [InlineData("/cheques", HttpStatusCode.BadRequest)]
    [InlineData("/cheques/slip?date=x", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_said_to_be_so(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await fixture.App.Http.GetAsync("/api/v1" + path, Stop)).StatusCode);

    [Theory]
    [InlineData("reversal", """{"date":"2026-11-04","reason":"x"}""")]
    [InlineData("assignment", """{"parts":[{"contract":"C-1","amountCents":1}]}""")]
    public async Task A_payment_that_nobody_knows_cannot_be_changed(string what, string body)
    {
        var reply = await fixture.App.WriteAsync(HttpMethod.Post, $"/payments/bank:none/{what}", body, $"none {what}");
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    private async Task<int> PaymentsAsync() =>
        await fixture
            .App.Get<StorageClients>()
            .Tables.GetTableClient(StorageNames.Payments)
            .QueryAsync<TableEntity>(cancellationToken: Stop)
            .CountAsync(Stop);
}
