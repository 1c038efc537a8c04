using System.Net;
using System.Text.Json;
using Aims.Storage;
using Aims.Testing;
using UglyToad.PdfPig;

namespace Aims.Functions.Tests;

/// <summary>Cheques and transfers as accounting enters them: once, reversed, and on their slip.</summary>
public sealed class HandPaymentTests : PayingTests
{
    [Fact]
    public async Task A_cheque_pays_its_invoice_once_whoever_enters_it_again()
    {
        await IssueAsync(A.Contract("C-1"));
        using var entered = JsonDocument.Parse(await WriteAsync(HttpMethod.Post, "/payments", Cheque(), 201));
        var id = entered.RootElement.GetProperty("payment").GetString()!;
        Assert.StartsWith("cheque:0001234-", id, StringComparison.Ordinal);
        Clock.MoveTo("2026-12-20T09:00:01Z");
        await WriteAsync(HttpMethod.Post, "/payments", Cheque(), 201);
        var settlement = await SettlementAsync();
        Assert.Equal(
            ("Paid", Asked, 0L),
            (
                settlement.GetProperty("state").GetString(),
                settlement.GetProperty("paidCents").GetInt64(),
                settlement.GetProperty("openCents").GetInt64()
            )
        );
        var step = Assert.Single(settlement.GetProperty("history").EnumerateArray());
        Assert.Equal("2026-12-04", step.GetProperty("day").GetString());
        var vat = Assert.Single(step.GetProperty("vat").EnumerateArray());
        Assert.Equal(
            (25_800L, 5_160L),
            (vat.GetProperty("baseCents").GetInt64(), vat.GetProperty("vatCents").GetInt64())
        );
        var account = await AccountAsync();
        Assert.Equal(15_480, account.GetProperty("provision").GetProperty("billedCents").GetInt64());
        Assert.Equal(15_480, account.GetProperty("provision").GetProperty("heldCents").GetInt64());

        // The journal says who entered it; the chain seals that too.
        var entry = Assert.Single(await App.Get<AccountTable>().JournalAsync(new("C-1"), Stop));
        Assert.Contains("\nReceived received anne (unverified)\n", entry.Text, StringComparison.Ordinal);

        // The same cheque with another amount is a mistake that only a person can clear up.
        var conflict = await App.WriteAsync(HttpMethod.Post, "/payments", Cheque(100), "other");
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal(Asked, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
    }

    [Fact]
    public async Task A_bounced_cheque_reopens_what_it_had_paid_and_stays_on_its_slip()
    {
        await IssueAsync(A.Contract("C-1"));
        using var entered = JsonDocument.Parse(await WriteAsync(HttpMethod.Post, "/payments", Cheque(), 201));
        var id = entered.RootElement.GetProperty("payment").GetString()!;
        await WriteAsync(
            HttpMethod.Post,
            $"/payments/{id}/reversal",
            """{"date":"2026-12-12","reason":"sans provision"}"""
        );
        await WriteAsync(
            HttpMethod.Post,
            $"/payments/{id}/reversal",
            """{"date":"2026-12-12","reason":"sans provision"} """
        );
        var settlement = await SettlementAsync();
        Assert.Equal("Reopened", settlement.GetProperty("state").GetString());
        Assert.Equal(
            [Asked, -Asked],
            settlement.GetProperty("history").EnumerateArray().Select(it => it.GetProperty("amountCents").GetInt64())
        );
        Assert.Equal(
            -25_800,
            settlement.GetProperty("history")[1].GetProperty("vat")[0].GetProperty("baseCents").GetInt64()
        );
        Assert.Equal(Asked, (await AccountAsync()).GetProperty("balanceCents").GetInt64());
        var receipts = (await App.ReadAsync("/contracts/C-1/receipts")).GetProperty("receipts").EnumerateArray();
        Assert.Equal(
            [(Asked, 5_160L), (-Asked, -5_160L)],
            receipts.Select(it =>
                (it.GetProperty("amountCents").GetInt64(), it.GetProperty("vat")[0].GetProperty("vatCents").GetInt64())
            )
        );
        await WriteAsync(
            HttpMethod.Post,
            $"/payments/{id}/reversal",
            """{"date":"2026-12-13","reason":"encore"}""",
            400
        );

        var register = await App.ReadAsync("/cheques?date=2026-12-04");
        Assert.Equal(Asked, register.GetProperty("totalCents").GetInt64());
        using var slip = PdfDocument.Open(
            await App.Http.GetByteArrayAsync("/api/v1/cheques/slip?date=2026-12-04", Stop)
        );
        Assert.Contains("0001234", slip.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await App.Http.GetAsync("/api/v1/cheques/slip?date=2026-12-05", Stop)).StatusCode
        );
    }

    [Fact]
    public async Task Two_people_who_enter_one_cheque_enter_it_once()
    {
        await IssueAsync(A.Contract("C-1"));
        var replies = await Task.WhenAll(
            App.WriteAsync(HttpMethod.Post, "/payments", Cheque(), "k1", "anne"),
            App.WriteAsync(HttpMethod.Post, "/payments", Cheque(), "k2", "bruno")
        );
        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Conflict],
            replies.Select(reply => reply.StatusCode).Order()
        );
        Assert.Equal(0, (await AccountAsync()).GetProperty("creditCents").GetInt64());
    }

    [Fact]
    public async Task A_transfer_for_a_contract_without_document_pays_the_oldest_and_a_twin_needs_to_be_said()
    {
        await IssueAsync(A.Contract("C-1"));
        const string Body = """{"means":"Transfer","receivedOn":"2026-12-04","amountCents":10000,"contract":"C-1"}""";
        await WriteAsync(HttpMethod.Post, "/payments", Body, 201);
        Clock.MoveTo("2026-12-20T09:00:01Z");
        await WriteAsync(HttpMethod.Post, "/payments", Body, 201);
        Assert.Equal(10_000, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
        await WriteAsync(
            HttpMethod.Post,
            "/payments",
            Body.Replace("\"C-1\"", "\"C-1\",\"occurrence\":2", StringComparison.Ordinal),
            201
        );
        Assert.Equal(20_000, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
    }
}
