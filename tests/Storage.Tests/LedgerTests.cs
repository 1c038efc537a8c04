using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>Numbers without gap, one document per key, dates that never decrease: on the real emulator, under concurrency.</summary>
/// <remarks>Each test uses years of its own, so that the tests share one emulator without sharing a series.</remarks>
[Collection(nameof(StorageCollection))]
public sealed class LedgerTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private InvoiceLedger Ledger(NumberingOptions? numbering = null, string now = "2030-01-01") =>
        new(fixture.Storage, numbering ?? new NumberingOptions(), new TestClock(now));

    private static DocumentFacts Invoice(string contract, string issueDate, Level level = Level.Silver)
    {
        var start = A.Day(issueDate).ToString("yyyy-MM-01", CultureInfo.InvariantCulture);
        var example = A.Contract(contract, start) with { Servers = [A.Server("SRV", level, start)] };
        return A.Owed(example, issueDate)[0];
    }

    private static async Task<List<Recorded>> IssueAsync(InvoiceLedger ledger, params DocumentFacts[] documents)
    {
        await ledger.OpenYearAsync(documents[0].IssueDate.Year, Stop);
        var answers = new List<Recorded>();
        await foreach (var (_, some) in ledger.IssueAsync(documents, Stop))
        {
            answers.AddRange(some);
        }

        return answers;
    }

    [Fact]
    public async Task A_document_is_read_back_as_it_was_issued()
    {
        var facts = Invoice("C-1", "2030-03-01");
        var created = Assert.IsType<Recorded.Created>(Assert.Single(await IssueAsync(Ledger(), facts)));
        Assert.Equal("F2030-000001", created.Document.Number.ToString());
        Assert.Equal(facts, (await Ledger().ReadAsync(created.Document.Number, Stop))!.Facts);
    }

    [Fact]
    public async Task The_same_facts_again_are_the_same_document_and_other_facts_are_a_conflict()
    {
        await IssueAsync(Ledger(), Invoice("C-1", "2033-03-01"));
        var later = Invoice("C-1", "2033-03-01") with { IssueDate = A.Day("2033-03-09") };
        var there = Assert.IsType<Recorded.AlreadyThere>(Assert.Single(await IssueAsync(Ledger(), later)));
        Assert.Equal("F2033-000001", there.Existing.Number.ToString());

        var different = Assert.Single(await IssueAsync(Ledger(), Invoice("C-1", "2033-03-01", Level.Gold)));
        Assert.IsType<Recorded.Different>(different);
        Assert.Equal("F2033-000001", (await Ledger().LastAsync(Series.F, 2033, Stop))!.Value.Last.ToString());
    }

    [Fact]
    public async Task Eight_workers_over_the_same_300_contracts_leave_one_document_each_and_no_gap()
    {
        DocumentFacts[] documents = [.. Enumerable.Range(1, 300).Select(n => Invoice($"C-{n:0000}", "2036-03-01"))];
        var workers = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(_ => Task.Run(() => IssueAsync(Ledger(), documents), Stop))
        );

        var numbers = workers
            .SelectMany(answers => answers)
            .OfType<Recorded.Created>()
            .Select(created => created.Document.Number.Sequence);
        Assert.Equal(Enumerable.Range(1, 300), numbers.Order());
        Assert.All(workers, answers => Assert.Equal(300, answers.Count));
        var stored = await Ledger().ReadAsync(Series.F, 2036, 1, 999_999, Stop).ToListAsync(Stop);
        Assert.Equal(300, stored.Select(document => document.Facts.Key).Distinct().Count());
        Assert.Equal(300, stored.Count);
    }

    [Fact]
    public async Task A_run_of_many_contracts_takes_one_transaction_per_49()
    {
        var ledger = Ledger();
        await ledger.OpenYearAsync(2039, Stop);
        DocumentFacts[] documents = [.. Enumerable.Range(1, 120).Select(n => Invoice($"C-{n:0000}", "2039-03-01"))];
        var groups = await ledger.IssueAsync(documents, Stop).ToListAsync(Stop);
        Assert.Equal([49, 49, 22], groups.Select(group => group.Group!.Count));
    }

    [Fact]
    public async Task Large_documents_close_a_group_before_it_is_too_large_for_a_transaction()
    {
        var servers = Enumerable
            .Range(1, Contract.MostServers)
            .Select(n => A.Server($"SRV-É-{n:000}-{new string('é', 40)}", Level.Gold, "2042-03-01"));
        var large = A.Contract(start: "2042-03-01") with { Servers = [.. servers] };
        DocumentFacts[] documents =
        [
            .. Enumerable.Range(1, 20).Select(n => A.Owed(large with { Id = new($"C-{n}") }, "2042-03-01")[0]),
        ];
        var answers = await IssueAsync(Ledger(), documents);
        Assert.Equal(20, answers.OfType<Recorded.Created>().Count());
        Assert.Equal(documents[7], (await Ledger().ReadAsync(new(Series.F, 2042, 8), Stop))!.Facts);
    }

    [Fact]
    public async Task An_earlier_issue_date_is_refused()
    {
        await IssueAsync(Ledger(), Invoice("C-1", "2045-03-09"));
        var earlier = Invoice("C-2", "2045-03-08");
        await Assert.ThrowsAsync<OutdatedIssueDateException>(() => IssueAsync(Ledger(), earlier));
        Assert.Equal(1, (await Ledger().LastAsync(Series.F, 2045, Stop))!.Value.Last.Sequence);
    }

    [Fact]
    public async Task Opening_a_year_closes_the_one_before_so_that_a_slow_writer_adds_nothing_behind_a_reader()
    {
        var slow = Ledger();
        await slow.OpenYearAsync(2048, Stop);
        await Ledger().OpenYearAsync(2049, Stop);
        var late = Invoice("C-1", "2048-12-31");
        await Assert.ThrowsAsync<OutdatedIssueDateException>(() =>
            slow.IssueAsync([late], Stop).ToListAsync(Stop).AsTask()
        );
        Assert.Null(await Ledger().LastAsync(Series.F, 2048, Stop));
    }

    [Fact]
    public async Task A_year_continues_the_numbers_of_another_system()
    {
        var numbering = new NumberingOptions
        {
            First = new Dictionary<string, int>(StringComparer.Ordinal) { ["F2052"] = 124 },
        };
        var created = Assert.IsType<Recorded.Created>(
            Assert.Single(await IssueAsync(Ledger(numbering), Invoice("C-1", "2052-03-01")))
        );
        Assert.Equal("F2052-000124", created.Document.Number.ToString());
    }

    [Fact]
    public async Task A_group_is_unannounced_until_it_is_marked()
    {
        await IssueAsync(Ledger(), Invoice("C-1", "2055-03-01"), Invoice("C-2", "2055-03-01"));
        var group = Assert.Single(await Ledger().UnannouncedAsync(Series.F, 2055, Stop));
        Assert.Equal((1, 2), (group.First, group.Last));
        await Ledger().MarkAnnouncedAsync(group, Stop);
        Assert.Empty(await Ledger().UnannouncedAsync(Series.F, 2055, Stop));
    }

    [Fact]
    public async Task The_keys_of_a_month_are_found_in_the_year_it_was_issued_in()
    {
        var ahead = A.Owed(A.Contract("C-7", "2059-01-01"), "2059-01-01")[0] with { IssueDate = A.Day("2058-12-20") };
        await IssueAsync(Ledger(), ahead);
        await Ledger().OpenYearAsync(2059, Stop);
        var period = BillingPeriod.Parse("2059-01");
        var key = Assert.Single(
            await Ledger().InvoicesAsync(period, new("C-0"), new("C-9"), A.Day("2059-01-01"), Stop)
        );
        Assert.Equal((BusinessKey.Invoice(new("C-7"), period), "F2058-000001"), (key.Key, key.Number.ToString()));
        Assert.Empty(await Ledger().InvoicesAsync(period, new("C-8"), new("C-9"), A.Day("2059-01-01"), Stop));
    }
}
