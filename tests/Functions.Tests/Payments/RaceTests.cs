using System.Diagnostics;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Two workers at the same account at once, every message twice to both in random order: no cent is lost or allocated twice.</summary>
public sealed class RaceTests(WebhookFixture fixture, ITestOutputHelper output) : IClassFixture<WebhookFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AccountTable Accounts(TestApp app) => app.Get<AccountTable>();

    /// <summary>Three invoices with VAT and a deposit request without.</summary>
    private Task<List<Document>> OpenAsync(string contract) =>
        Opened.InAsync(
            fixture.App,
            [
                A.Contract(contract) with
                {
                    Terms = A.Contract().Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit },
                },
            ],
            it => A.Owed(it, "2027-02-01").OrderBy(facts => facts.Series),
            Stop
        );

    /// <summary>Receipts add up to what is recorded of each payment, and to the document's own VAT of what is paid, rate by rate.</summary>
    private static void AddUp(StoredAccount account, List<JournalEntry> journal)
    {
        var receipts = journal.SelectMany(entry => entry.Receipts).ToList();
        Assert.Equal(
            account.Recorded.Select(next => $"{next.Document} {next.Payment} {next.Amount.Cents}").Order(),
            receipts
                .GroupBy(receipt => (receipt.Document, receipt.Payment))
                .Select(group => (group.Key, Cents: group.Sum(receipt => receipt.Amount.Cents)))
                .Where(sum => sum.Cents != 0)
                .Select(sum => $"{sum.Key.Document} {sum.Key.Payment} {sum.Cents}")
                .Order()
        );
        foreach (var document in account.Settlement.Documents)
        {
            var own = receipts.Where(receipt => receipt.Document == document.Facts.Number).ToList();
            Assert.Equal(document.Paid, Money.Sum(own.Select(receipt => receipt.Amount)));
            Assert.Equal(
                ReceiptVat.Of(document.Facts, document.Paid),
                [
                    .. own.SelectMany(receipt => receipt.Vat)
                        .GroupBy(part => part.Rate)
                        .OrderByDescending(rate => rate.Key.BasisPoints)
                        .Select(rate => new VatSubtotal(
                            rate.Key,
                            Money.Sum(rate.Select(part => part.Base)),
                            Money.Sum(rate.Select(part => part.Vat))
                        )),
                ]
            );
        }
    }

    /// <summary>Who pays what, with the place of the document instead of its number.</summary>
    private static IEnumerable<string> Allocations(StoredAccount account, List<Document> documents, string contract) =>
        account
            .Settlement.Allocations.Select(next =>
                $"{documents.FindIndex(document => document.Number == next.Document)} "
                + $"{next.Payment.Reference[contract.Length..]} {next.Amount.Cents}"
            )
            .Order(StringComparer.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sixty_payments_and_reversals_by_two_workers_come_to_what_one_worker_makes_of_them(int seed)
    {
        await using var other = await fixture.StartAsync();
        var (raced, calm) = ($"R-{seed}", $"S-{seed}");
        var documents = await OpenAsync(raced);
        var payments = new RacedPayments(seed, raced, documents);
        var watch = Stopwatch.StartNew();
        var workers = new Deliveries([fixture.App, other], times: 2, seed);
        await workers.DeliverAsync(payments.Messages, Stop);
        await workers.DrainAsync(Stop);
        var time = watch.Elapsed;

        var account = await Accounts(fixture.App).ReadAsync(new ContractId(raced), Stop);
        var (settlement, journal) = (account.Settlement, await Accounts(fixture.App).JournalAsync(new(raced), Stop));
        Assert.Equal(60, account.Account.Payments.Count);
        Assert.Equal(
            payments.Received - payments.Reversed,
            Money.Sum(settlement.Allocations.Select(next => next.Amount)) + settlement.Credit
        );
        var json = await fixture.App.ReadAsync($"/contracts/{raced}/account");
        var billed = Money.Sum(documents.Select(document => document.Facts.Totals.Gross));
        Assert.Equal(
            (billed - payments.Received + payments.Reversed).Cents,
            json.GetProperty("balanceCents").GetInt64()
        );

        Assert.Equal(settlement.Allocations, account.Recorded);
        Assert.Equal(account.Entries, journal.Count);
        Assert.Equal(
            journal.Aggregate(JournalChain.Empty, (head, entry) => JournalChain.Append(head, entry.Text)),
            account.JournalHead
        );
        AddUp(account, journal);

        var same = await OpenAsync(calm);
        await new Deliveries([other], times: 1, seed + 1).DeliverAsync(
            new RacedPayments(seed, calm, same).Messages,
            Stop
        );
        var undisturbed = await Accounts(other).ReadAsync(new ContractId(calm), Stop);
        Assert.Equal(Allocations(undisturbed, same, calm), Allocations(account, documents, raced));
        output.WriteLine(
            $"seed {seed}: {payments.Events.Count} events, {4 * payments.Events.Count} deliveries in {time.TotalSeconds:0.0} s; "
                + $"{account.Entries} entries, {settlement.Allocations.Count} allocations, credit {settlement.Credit.Cents}"
        );
    }
}
