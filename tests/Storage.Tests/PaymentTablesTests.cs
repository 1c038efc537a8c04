using System.Text;
using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>The register, the lists around it, and what is said of payments on the queue.</summary>
[Collection(nameof(StorageCollection))]
public sealed class PaymentTablesTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Iban Iban = A.Iban("FR7630006000011234567890189");

    private static PaymentEvent Received(string id) =>
        PaymentEvent.Of(
            PaymentId.Parse(id),
            "in",
            PaymentEventKind.Received,
            ParisCalendar.StartOf(A.Day("2026-12-04"))
        ) with
        {
            Amount = new Money(15_480),
            Currency = "EUR",
            Payer = new Payer("Crèmerie L’Œuf", Iban, "RUM 1"),
            Text = "merci d’avance",
        };

    private static RegisteredPayment Registered(string id) =>
        RegisteredPayment
            .Of(PaymentId.Parse(id))
            .With(
                ((PaymentChange.Added)Payment.Of(PaymentId.Parse(id)).With(Received(id))).Payment,
                [new NamedDocument(new(Series.F, 2026, 1), new("C-1"), A.Day("2026-12-15"), new Money(15_480))],
                [
                    new CandidateClaim(
                        new("C-1"),
                        new Claim(A.Day("2026-12-04"), new Money(15_480), new Money(15_480), [])
                    ),
                ]
            );

    [Fact]
    public async Task A_payment_reads_back_whole_and_a_writer_who_is_late_is_told_so()
    {
        var table = new PaymentTable(fixture.Storage, new TestClock("2026-12-05T09:00:00Z"));
        var empty = await table.ReadAsync(PaymentId.Parse("bank:PT-1"), Stop);
        Assert.Equal(RegisteredPayment.Of(PaymentId.Parse("bank:PT-1")), empty.Registered);
        var stored = empty with { Registered = Registered("bank:PT-1"), IsListed = true };
        Assert.True(await table.TryWriteAsync(stored, "test", Stop));
        Assert.False(await table.TryWriteAsync(stored, "test", Stop));
        var read = await table.ReadAsync(PaymentId.Parse("bank:PT-1"), Stop);
        Assert.Equal((stored.Registered, true), (read.Registered, read.IsListed));
        Assert.True(await table.TryWriteAsync(read, "test", Stop));
        Assert.False(await table.TryWriteAsync(read, "test", Stop));
    }

    [Fact]
    public async Task The_journal_says_what_became_of_money_when_it_was_recorded_and_nothing_twice()
    {
        var clock = new TestClock("2031-12-05T09:00:00Z");
        var (table, id) = (new PaymentTable(fixture.Storage, clock), PaymentId.Parse("bank:PT-9"));
        var stored = (await table.ReadAsync(id, Stop)) with { Registered = Registered("bank:PT-9") };
        Assert.True(await table.TryWriteAsync(stored, "in", Stop));
        Assert.False(await table.TryWriteAsync(stored, "in", Stop));

        var read = await table.ReadAsync(id, Stop);
        clock.MoveTo("2031-12-06T09:00:00Z");
        Assert.True(await table.TryWriteAsync(read, "looked at again", Stop));

        read = await table.ReadAsync(id, Stop);
        var assigned = PaymentEvent.Of(id, "hand", PaymentEventKind.Assigned, clock.GetUtcNow()) with
        {
            Parts = [new AssignedPart(new("C-1"), new Money(15_480), null)],
        };
        var payment = ((PaymentChange.Added)read.Registered.Payment.With(assigned)).Payment;
        var after = read with { Registered = read.Registered.With(payment, read.Registered.Found, []) };
        Assert.True(await table.TryWriteAsync(after, "Assigned hand anne", Stop));

        var day = A.Day("2026-12-04");
        var from = A.Day("2031-12-01");
        var recorded = await RecordedAsync(table, from, from.AddMonths(1));
        Assert.Equal(
            [
                new RecordedMoney(id, 1, clock.GetUtcNow().AddDays(-1), [new HeldMoney(null, day, new Money(15_480))]),
                new RecordedMoney(
                    id,
                    2,
                    clock.GetUtcNow(),
                    [
                        new HeldMoney(null, day, new Money(-15_480)),
                        new HeldMoney(new ContractId("C-1"), day, new Money(15_480)),
                    ]
                ),
            ],
            recorded
        );
        Assert.Single(await RecordedAsync(table, A.Day("2031-12-06"), from.AddMonths(1)));
        Assert.Single(await RecordedAsync(table, from, A.Day("2031-12-06")));
        Assert.Equal(2, (await table.ReadAsync(id, Stop)).Entries);
    }

    private static Task<List<RecordedMoney>> RecordedAsync(PaymentTable table, DateOnly from, DateOnly until) =>
        table.RecordedAsync(ParisCalendar.StartOf(from), ParisCalendar.StartOf(until), Stop).ToListAsync(Stop).AsTask();

    [Fact]
    public async Task The_unmatched_list_shows_what_a_person_needs_and_forgets_what_is_placed()
    {
        var list = new UnmatchedTable(fixture.Storage);
        var entry = UnmatchedPayment.Of(Registered("bank:PT-2"));
        await list.PutAsync(entry, Stop);
        await list.PutAsync(entry, Stop);
        Assert.Equal(entry, (await list.AllAsync(Stop)).Single(it => it.Id == entry.Id));
        await list.RemoveAsync(entry.Id, Stop);
        await list.RemoveAsync(entry.Id, Stop);
        Assert.DoesNotContain(entry.Id, (await list.AllAsync(Stop)).Select(it => it.Id));
    }

    [Fact]
    public async Task A_payer_leads_to_his_contracts_and_no_longer_once_they_say_otherwise()
    {
        var index = new PayerIndex(fixture.Storage);
        var first = Paying("PI-1", Iban);
        await index.MoveAsync(null, first, Stop);
        await index.MoveAsync(first, first, Stop);
        await index.MoveAsync(null, Paying("PI-2", Iban), Stop);
        Assert.Equal([new("PI-1"), new("PI-2")], await index.ContractsOfAsync(new Payer(null, Iban), Stop));
        await index.MoveAsync(first, first with { Terms = first.Terms with { PayerIbans = null } }, Stop);
        Assert.Equal([new("PI-2")], await index.ContractsOfAsync(new Payer(null, Iban), Stop));

        // A mandate says more than an account: it belongs to one contract, an account may pay for several.
        var debited = A.Contract("PI-3");
        debited = debited with { Terms = debited.Terms with { Mandate = A.Mandate with { Reference = "RUM/É 3" } } };
        await index.MoveAsync(null, debited, Stop);
        Assert.Equal([new("PI-3")], await index.ContractsOfAsync(new Payer(null, Iban, "rum/é 3"), Stop));
        Assert.Equal([new("PI-2"), new("PI-3")], await index.ContractsOfAsync(new Payer(null, Iban, "unknown"), Stop));
        Assert.Empty(await index.ContractsOfAsync(new Payer("Somebody"), Stop));
    }

    [Fact]
    public async Task A_cheque_is_in_the_register_of_its_day_once()
    {
        var register = new ChequeTable(fixture.Storage);
        var cheque = new ReceivedCheque(
            PaymentId.Parse("cheque:1-a"),
            A.Day("2026-10-04"),
            new Cheque("1", "Crédit Agricole"),
            "Boulangerie Lefèvre",
            "F2026-000001",
            new Money(15_480)
        );
        await register.AddAsync(cheque, Stop);
        await register.AddAsync(cheque, Stop);
        Assert.Equal([cheque], await register.OnAsync(A.Day("2026-10-04"), Stop));
        Assert.Empty(await register.OnAsync(A.Day("2026-10-05"), Stop));
    }

    [Fact]
    public async Task A_body_is_kept_byte_for_byte_under_its_hash()
    {
        var inbox = new InboxContainer(fixture.Storage);
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"é\":1}"), 13, 10, 0];
        var name = await inbox.StoreAsync("stripe", A.Day("2026-12-04"), body, Stop);
        Assert.Equal(name, await inbox.StoreAsync("stripe", A.Day("2026-12-04"), body, Stop));
        Assert.Equal($"stripe/2026-12-04/{Sha256Hex.Of(body)}.json", name);
        var blob = fixture.Storage.Blobs.GetBlobContainerClient(StorageNames.Inbox).GetBlobClient(name);
        Assert.Equal(body, (await blob.DownloadContentAsync(Stop)).Value.Content.ToArray());
    }

    [Fact]
    public void A_notification_reads_back()
    {
        PaymentNotificationMessage[] messages =
        [
            new PaymentNotificationMessage.Happened(Received("bank:PT-3"), "stripe/x.json", 3),
            new PaymentNotificationMessage.Unreadable("no amount", "stripe/x.json"),
            new PaymentNotificationMessage.LookAgain(PaymentId.Parse("bank:PT-3")),
            new PaymentNotificationMessage.Settle(new ContractId("C-1")),
        ];
        Assert.All(messages, message => Assert.Equal(message, PaymentNotificationMessage.Read(message.Write()).Value));
    }

    [Theory]
    [InlineData("""{"version":1}""", "must hold one of")]
    [InlineData("""{"version":1,"payment":"bank:1","account":"C-1"}""", "must hold one of")]
    [InlineData("""{"version":2,"payment":"bank:1"}""", "version: must be 1")]
    [InlineData("""{"version":1,"payment":"paypal:1"}""", "payment: must be the id")]
    [InlineData("""{"version":1,"account":"C-1","id":"x"}""", "id: is not a known member")]
    [InlineData("""{"version":1,"happened":{"payment":"bank:1"}}""", "happened.kind: is required")]
    [InlineData(
        """{"version":1,"happened":{"payment":"bank:1","event":"e","kind":"Received","at":"2026-12-04T00:00:00Z"}}""",
        "happened.amountCents: is required"
    )]
    [InlineData(
        """{"version":1,"happened":{"payment":"bank:1","event":"e","kind":"Failed","at":"2026-12-04T00:00:00"}}""",
        "happened.at: must be an instant"
    )]
    public void A_notification_is_read_strictly(string text, string fault) =>
        Assert.Contains(
            PaymentNotificationMessage.Read(text).Faults,
            it => it.ToString().StartsWith(fault, StringComparison.Ordinal)
        );

    private static Contract Paying(string id, Iban iban)
    {
        var contract = A.Contract(id);
        return contract with { Terms = contract.Terms with { PayerIbans = [iban] } };
    }
}
