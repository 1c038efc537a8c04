using System.Net;
using System.Text.Json;
using Aims.Storage;
using Aims.Testing;
using UglyToad.PdfPig;

namespace Aims.Functions.Tests;

/// <summary>Money in, by hand and by notification, through the real app on the emulator: what accounting and the customer see of it.</summary>
public sealed class PaymentFlowTests : PlayedTests
{
    /// <summary>The first invoice of the example: 258,00 excl. VAT, 309,60 incl.</summary>
    private const long Asked = 30_960;

    private static PaymentEvent Received(string payment, string day, long cents, params string[] documents) =>
        PaymentEvent.Of(
            PaymentId.Parse(payment),
            $"in {payment}",
            PaymentEventKind.Received,
            ParisCalendar.StartOf(A.Day(day))
        ) with
        {
            Amount = new Money(cents),
            Currency = "EUR",
            Documents = [.. documents.Select(DocumentNumber.Parse)],
        };

    private static string Cheque(long cents = Asked, string more = "") =>
        $$"""{"means":"Cheque","receivedOn":"2026-12-04","amountCents":{{cents}},"documents":["F2026-000001"],"payerName":"Boulangerie Lefèvre","chequeNumber":"0001234","chequeBank":"Crédit Agricole"{{more}}}""";

    private async Task NotifyAsync(params PaymentEvent[] events)
    {
        foreach (var happened in events)
        {
            var text = new PaymentNotificationMessage.Happened(happened, "inbox/x.json").Write();
            Assert.True((await App.DeliverAsync("ProcessPaymentNotification", text)).IsSuccessStatusCode);
        }

        await new Pump(App, seed: 5).DrainAsync();
    }

    private async Task<JsonElement> SettlementAsync(string number = "F2026-000001") =>
        (await App.ReadAsync($"/invoices/{number}")).GetProperty("settlement");

    private async Task<JsonElement> AccountAsync(string id = "C-1")
    {
        var account = await App.ReadAsync($"/contracts/{id}/account");
        var allocated = account
            .GetProperty("allocations")
            .EnumerateArray()
            .Sum(it => it.GetProperty("amountCents").GetInt64());
        var here = account.GetProperty("payments").EnumerateArray().Sum(it => it.GetProperty("amountCents").GetInt64());
        Assert.Equal(here, allocated + account.GetProperty("creditCents").GetInt64());
        Assert.Equal(
            account.GetProperty("balanceCents").GetInt64(),
            account.GetProperty("documents").EnumerateArray().Sum(it => it.GetProperty("totalInclVatCents").GetInt64())
                - here
        );
        return account;
    }

    private async Task<string[]> ReasonsAsync() =>
        [
            .. (await App.ReadAsync("/parked"))
                .GetProperty("parked")
                .EnumerateArray()
                .Select(it => it.GetProperty("reason").GetString()!),
        ];

    private async Task IssueAsync(params Contract[] contracts)
    {
        await RegisterAsync(contracts);
        await RunAsync("2026-12-01T05:00:00Z");
        Clock.MoveTo("2026-12-20T09:00:00Z");
    }

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
    public async Task A_credit_is_shown_as_settled_on_the_next_invoice_and_only_once()
    {
        await IssueAsync(A.Contract("C-1"));
        await WriteAsync(HttpMethod.Post, "/payments", Cheque(Asked + 5_000), 201);
        Assert.Equal(5_000, (await AccountAsync()).GetProperty("creditCents").GetInt64());

        await RunAsync("2027-01-01T05:00:00Z");
        var january = await App.ReadAsync("/invoices/F2027-000001");
        Assert.Equal(
            (15_480L, 5_000L, 10_480L),
            (
                january.GetProperty("totalInclVatCents").GetInt64(),
                january.GetProperty("prepaidCents").GetInt64(),
                january.GetProperty("payableCents").GetInt64()
            )
        );
        Assert.Equal("PartlyPaid", january.GetProperty("settlement").GetProperty("state").GetString());
        Assert.Equal(0, (await AccountAsync()).GetProperty("creditCents").GetInt64());
        using var pdf = PdfDocument.Open(await BlobAsync(StorageNames.Documents, "2027/F2027-000001.pdf"));
        Assert.Contains("Déjà", string.Concat(pdf.GetPages().Select(page => page.Text)), StringComparison.Ordinal);

        await RunAsync("2027-02-01T05:00:00Z");
        Assert.Equal(0, (await App.ReadAsync("/invoices/F2027-000002")).GetProperty("prepaidCents").GetInt64());
        // What the settling recorded by itself is in the journal, once.
        var stored = await App.Get<AccountTable>().ReadAsync(new("C-1"), Stop);
        var journal = await App.Get<AccountTable>().JournalAsync(new("C-1"), Stop);
        Assert.Equal(
            stored.JournalHead,
            journal.Aggregate(JournalChain.Empty, (head, entry) => JournalChain.Append(head, entry.Text))
        );
        Assert.Equal(Asked + 5_000, journal.SelectMany(entry => entry.Receipts).Sum(receipt => receipt.Amount.Cents));
        Assert.Empty(await App.Get<WaitingMoney>().AllAsync(Stop));
    }

    [Fact]
    public async Task Money_without_reference_finds_the_one_open_document_of_its_payer_also_when_he_becomes_known_later()
    {
        var iban = A.Iban("FR7630006000011234567890189");
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await NotifyAsync(
            Received("bank:T1", "2026-12-10", Asked) with
            {
                Payer = new Payer("LEFEVRE", iban),
                Text = "merci",
            }
        );
        var waiting = Assert.Single(
            (await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray()
        );
        Assert.Equal("its payer is not known at any contract", waiting.GetProperty("reason").GetString());

        var known = A.Contract("C-1");
        known = known with { Terms = known.Terms with { PayerIbans = [iban] } };
        await WriteAsync(HttpMethod.Put, "/contracts/C-1", ContractText.Write(known));
        await new Pump(App, seed: 6).DrainAsync();
        Assert.Equal("Paid", (await SettlementAsync()).GetProperty("state").GetString());
        Assert.Empty((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());
        Assert.Equal("Payer", (await AccountAsync()).GetProperty("payments")[0].GetProperty("matchedBy").GetString());
    }

    [Fact]
    public async Task A_person_assigns_unmatched_money_and_it_stays()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await NotifyAsync(Received("bank:T1", "2026-12-10", 40_000) with { Payer = new Payer("Quelqu’un") });
        const string Parts =
            """{"parts":[{"contract":"C-1","amountCents":30960,"document":"F2026-000001"},{"contract":"C-2","amountCents":9040}]}""";
        await WriteAsync(HttpMethod.Post, "/payments/bank:T1/assignment", Parts);
        await WriteAsync(HttpMethod.Post, "/payments/bank:T1/assignment", Parts);
        Assert.Equal("Paid", (await SettlementAsync()).GetProperty("state").GetString());
        Assert.Equal(9_040, (await SettlementAsync("F2026-000002")).GetProperty("paidCents").GetInt64());
        Assert.Empty((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());

        // Money that names the document, received earlier and learnt later, does not push it out.
        await NotifyAsync(Received("bank:T0", "2026-12-02", Asked, "F2026-000001"));
        var account = await AccountAsync();
        Assert.Equal("bank:T1", account.GetProperty("allocations")[0].GetProperty("payment").GetString());
        Assert.Equal(Asked, account.GetProperty("creditCents").GetInt64());
    }

    [Fact]
    public async Task An_assignment_that_cannot_be_is_refused_and_nothing_moves()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await NotifyAsync(Received("bank:T1", "2026-12-10", 40_000));
        foreach (
            var (body, field) in ((string, string)[])
                [
                    ("""{"parts":[{"contract":"C-1","amountCents":1}]}""", "parts"),
                    ("""{"parts":[{"contract":"C-9","amountCents":40000}]}""", "parts[0].contract"),
                    (
                        """{"parts":[{"contract":"C-1","amountCents":40000,"document":"F2026-000002"}]}""",
                        "parts[0].document"
                    ),
                    ("""{"parts":[]}""", "parts"),
                    ("""{"parts":[{"contract":"C-1","amountCents":40000,"x":1}]}""", "parts[0].x"),
                ]
        )
        {
            var problem = await WriteAsync(HttpMethod.Post, "/payments/bank:T1/assignment", body, 400);
            Assert.Contains($"\"{field}\"", problem, StringComparison.Ordinal);
        }

        Assert.Single((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());
    }

    [Fact]
    public async Task What_cannot_be_taken_parks_with_its_reason_and_leaves_the_account_alone()
    {
        await IssueAsync(A.Contract("C-1"));
        var received = Received("bank:T1", "2026-12-10", 10_000, "F2026-000001");
        await NotifyAsync(received, received, received with { Amount = new Money(20_000) });
        await NotifyAsync(Received("bank:T2", "2026-12-10", 10_000, "F2026-000001") with { Currency = "USD" });
        await NotifyAsync(
            PaymentEvent.Of(new(PaymentSource.GoCardless, "PM1"), "EV1", PaymentEventKind.Received, Clock.GetUtcNow())
        );
        var unreadable = new PaymentNotificationMessage.Unreadable(
            "the event evt_1 cannot be used: no amount",
            "stripe/x.json"
        );
        await App.DeliverAsync("ProcessPaymentNotification", unreadable.Write());
        await App.DeliverAsync("ProcessPaymentNotification", "hello");
        Assert.Equal(
            [
                "bank:T2 is in USD: only EUR has accounts",
                "gocardless:PM1 does not say how much; see inbox/x.json",
                "is not JSON: ",
                "the event evt_1 cannot be used: no amount; see stripe/x.json",
                "the event in bank:T1 of bank:T1 is known with other facts",
            ],
            (await ReasonsAsync())
                .Select(reason => reason.StartsWith("is not JSON", StringComparison.Ordinal) ? "is not JSON: " : reason)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(10_000, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
    }

    [Fact]
    public async Task A_provider_out_of_reach_is_asked_again_later_and_no_try_is_lost()
    {
        await IssueAsync(A.Contract("C-1"));
        var nobody = new Uri($"http://127.0.0.1:{Aims.Local.FreePorts.Take(1)[0]}/");
        await using var app = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            $"--GoCardless:Address={nobody}",
            "--GoCardless:AccessToken=token"
        );
        var confirmed = PaymentEvent.Of(
            new(PaymentSource.GoCardless, "PM1"),
            "EV1",
            PaymentEventKind.Received,
            Clock.GetUtcNow()
        );
        var text = new PaymentNotificationMessage.Happened(confirmed, "x").Write();
        Assert.True((await app.DeliverAsync("ProcessPaymentNotification", text)).IsSuccessStatusCode);
        Assert.Empty(await ReasonsAsync());
        Assert.Equal(1, (await App.Get<WorkQueues>().DepthsAsync(Stop))[StorageNames.PaymentNotifications]);
    }

    [Fact]
    public async Task A_reversal_that_comes_before_its_payment_is_shown_and_then_counted()
    {
        await IssueAsync(A.Contract("C-1"));
        var id = PaymentId.Parse("stripe:pi_1");
        var dispute = PaymentEvent.Of(
            id,
            "evt_2",
            PaymentEventKind.Reversed,
            ParisCalendar.StartOf(A.Day("2026-12-18"))
        ) with
        {
            Reversal = "dp_1",
        };
        await NotifyAsync(dispute);
        Assert.Contains(
            "reversed",
            Assert
                .Single((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray())
                .GetProperty("reason")
                .GetString(),
            StringComparison.Ordinal
        );
        await NotifyAsync(Received("stripe:pi_1", "2026-12-04", Asked, "F2026-000001"));
        Assert.Equal("Reopened", (await SettlementAsync()).GetProperty("state").GetString());
        Assert.Empty((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());
        var payment = await App.ReadAsync("/payments/stripe:pi_1");
        Assert.Equal(
            (Asked, Asked),
            (payment.GetProperty("receivedCents").GetInt64(), payment.GetProperty("reversedCents").GetInt64())
        );
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

    [Fact]
    public async Task The_real_storage_too_comes_to_the_same_in_every_order()
    {
        await RegisterAsync(A.Contract("C-1"), A.Contract("C-2"));
        await RunAsync("2026-12-01T05:00:00Z");
        PaymentEvent[] Story(int n) =>
            [
                Received($"stripe:pi{n}", "2026-12-04", 1_200, "F2026-000001"),
                Reversal($"stripe:pi{n}", "2026-12-09", 500),
                Received($"bank:b{n}", "2026-12-05", 2_000, "F2026-000002", "F2026-000001"),
                Reversal($"bank:b{n}", "2026-12-06", null),
                Received($"cheque:c{n}", "2026-12-07", 700, "F2026-000001"),
            ];
#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
        var random = new Random(11);
        const int Times = 12;
        for (var n = 1; n <= Times; n++)
        {
            var story = Story(n);
            PaymentEvent[] twice = [.. story, .. story];
            random.Shuffle(twice);
            await NotifyAsync(twice);
        }
#pragma warning restore CA5394

        // Each time the same: 700 of the card and 700 of the cheque for the first invoice, nothing of the transfer.
        Assert.Equal(Times * 1_400, (await SettlementAsync()).GetProperty("paidCents").GetInt64());
        Assert.Equal(0, (await SettlementAsync("F2026-000002")).GetProperty("paidCents").GetInt64());
        await AccountAsync();
        await AccountAsync("C-2");
    }

    private static PaymentEvent Reversal(string payment, string day, long? cents) =>
        PaymentEvent.Of(
            PaymentId.Parse(payment),
            $"out {payment}",
            PaymentEventKind.Reversed,
            ParisCalendar.StartOf(A.Day(day))
        ) with
        {
            Amount = cents is { } amount ? new Money(amount) : null,
            Reversal = "r",
        };
}
