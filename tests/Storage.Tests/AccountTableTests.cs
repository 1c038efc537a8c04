using Aims.Testing;
using Azure;

namespace Aims.Storage.Tests;

/// <summary>One account, changed by many: versions, revisions, the journal, and the hint of money that waits.</summary>
[Collection(nameof(StorageCollection))]
public sealed class AccountTableTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TestClock Clock = new("2026-12-04T05:00:00Z");

    private WaitingMoney Waiting => new(fixture.Storage);

    private AccountTable Accounts => new(fixture.Storage, Waiting, Clock);

    private static AccountPayment Payment(string id, int revision, long cents, params DocumentNumber[] targets) =>
        new(
            PaymentId.Parse(id),
            revision,
            new Share(
                new ContractId("C-1"),
                MatchedBy.Number,
                [.. targets.Select(number => new Target(number, null))],
                [new Movement(A.Day("2026-12-04"), new Money(cents))]
            ),
            null
        );

    private async Task<Document> OpenAsync(string contract, int sequence)
    {
        var document = A.Owed(A.Contract(contract), "2026-12-01")[0].Numbered(sequence);
        await Accounts.OpenReceivableAsync(document, "aa", Stop);
        return document;
    }

    [Fact]
    public async Task An_account_that_nobody_wrote_is_empty() =>
        Assert.Equal(Account.Of(new("NONE")), (await Accounts.ReadAsync(new("NONE"), Stop)).Account);

    [Fact]
    public async Task A_placed_payment_is_read_back_with_its_receipts_and_a_sealed_journal()
    {
        var document = await OpenAsync("AT-1", 901);
        var id = new ContractId("AT-1");
        await Accounts.PlaceAsync(id, Payment("bank:1", 1, 10_000, document.Number), "test", null, Stop);
        await Accounts.PlaceAsync(id, Payment("bank:2", 1, 30_000, document.Number), "test", null, Stop);
        var stored = await Accounts.ReadAsync(id, Stop);
        Assert.Equal(stored.Settlement.Allocations, stored.Recorded);
        Assert.Equal(new Money(9_040), stored.Settlement.Credit);
        var journal = await Accounts.JournalAsync(id, Stop);
        Assert.Equal((2, 2), (stored.Entries, journal.Count));
        Assert.Equal(
            stored.JournalHead,
            journal.Aggregate(JournalChain.Empty, (head, entry) => JournalChain.Append(head, entry.Text))
        );
        Assert.Equal(
            (30_960L, 25_800L, 5_160L),
            (
                journal.SelectMany(entry => entry.Receipts).Sum(receipt => receipt.Amount.Cents),
                journal.SelectMany(entry => entry.Receipts).Sum(receipt => receipt.Vat[0].Base.Cents),
                journal.SelectMany(entry => entry.Receipts).Sum(receipt => receipt.Vat[0].Vat.Cents)
            )
        );
    }

    [Fact]
    public async Task The_same_or_an_older_placement_writes_nothing_and_a_newer_one_replaces_it()
    {
        var document = await OpenAsync("AT-2", 902);
        var id = new ContractId("AT-2");
        var placed = Payment("bank:1", 2, 10_000, document.Number);
        var first = await Accounts.PlaceAsync(id, placed, "test", null, Stop);
        await Accounts.PlaceAsync(id, placed, "test", null, Stop);
        await Accounts.PlaceAsync(id, Payment("bank:1", 1, 20_000, document.Number), "test", null, Stop);
        Assert.Equal(first.JournalHead, (await Accounts.ReadAsync(id, Stop)).JournalHead);

        var withdrawn = await Accounts.PlaceAsync(id, placed with { Revision = 3, Share = null }, "test", null, Stop);
        Assert.Equal(Money.Zero, withdrawn.Settlement.Documents[0].Paid);
        var journal = await Accounts.JournalAsync(id, Stop);
        Assert.Equal([10_000L, -10_000L], journal.SelectMany(entry => entry.Receipts).Select(it => it.Amount.Cents));
    }

    [Fact]
    public async Task Twenty_writers_at_once_lose_nothing()
    {
        var document = await OpenAsync("AT-3", 903);
        var id = new ContractId("AT-3");
        await Parallel.ForEachAsync(
            Enumerable.Range(1, 20),
            new ParallelOptions { MaxDegreeOfParallelism = 20, CancellationToken = Stop },
            async (n, stop) =>
                await Accounts.PlaceAsync(id, Payment($"bank:{n}", 1, 1_000, document.Number), "test", null, stop)
        );
        var stored = await Accounts.ReadAsync(id, Stop);
        Assert.Equal(new Money(20_000), stored.Settlement.Documents[0].Paid);
        Assert.Equal(20, stored.Entries);
    }

    [Fact]
    public async Task A_receivable_opened_after_the_account_was_read_makes_the_writer_read_again()
    {
        var id = new ContractId("AT-4");
        var read = await Accounts.ReadAsync(id, Stop);
        var document = await OpenAsync("AT-4", 904);
        var after = await Accounts.PlaceAsync(id, Payment("bank:1", 1, 10_000, document.Number), "test", read, Stop);
        Assert.Equal(new Money(10_000), after.Settlement.Documents[0].Paid);
    }

    [Fact]
    public async Task Credit_is_shown_as_waiting_until_a_settling_finds_it_taken()
    {
        var id = new ContractId("AT-5");
        await Accounts.PlaceAsync(id, Payment("bank:1", 1, 50_000), "test", null, Stop);
        Assert.Contains(id, await Waiting.BetweenAsync(id, id, Stop));
        await Accounts.SettleAsync(id, Stop);
        Assert.Contains(id, await Waiting.BetweenAsync(id, id, Stop));

        await OpenAsync("AT-5", 905);
        await Accounts.PlaceAsync(id, Payment("bank:1", 2, 30_960), "test", null, Stop);
        Assert.Contains(id, await Waiting.BetweenAsync(id, id, Stop));
        var settled = await Accounts.SettleAsync(id, Stop);
        Assert.False(settled.IsWaiting);
        Assert.DoesNotContain(id, await Waiting.BetweenAsync(id, id, Stop));
    }

    [Fact]
    public async Task A_hint_that_was_written_again_is_not_removed()
    {
        var id = new ContractId("AT-6");
        await Waiting.AddAsync(id, Stop);
        var version = (await Waiting.VersionAsync(id, Stop))!.Value;
        await Waiting.AddAsync(id, Stop);
        await Waiting.RemoveAsync(id, version, Stop);
        Assert.NotNull(await Waiting.VersionAsync(id, Stop));
        await Waiting.RemoveAsync(id, ETag.All, Stop);
        Assert.Null(await Waiting.VersionAsync(id, Stop));
    }
}
