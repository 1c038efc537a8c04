using Aims.Testing;
using Azure.Data.Tables;

namespace Aims.Storage.Tests;

/// <summary>Contracts, their versions and the index of what they owe.</summary>
/// <remarks>Each test uses contract ids of its own; the index is asked for days on which only those owe something.</remarks>
[Collection(nameof(StorageCollection))]
public sealed class ContractTableTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private ContractTable Contracts => new(fixture.Storage, new TestClock("2026-11-23"));

    /// <summary>A journal, oldest first; its chain is recomputed.</summary>
    private async Task<List<TableEntity>> JournalAsync(string partition, string prefix)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey le {prefix + "~"}"
        );
        var table = fixture.Storage.Tables.GetTableClient(StorageNames.Contracts);
        var rows = await table.QueryAsync<TableEntity>(filter, cancellationToken: Stop).ToListAsync(Stop);
        var head = JournalChain.Empty;
        foreach (var row in rows)
        {
            head = JournalChain.Append(head, row.GetString("Entry") ?? row.GetString("Entry0"));
            Assert.Equal(head, row.GetString("Head"));
        }

        return rows;
    }

    private async Task<List<ContractId>> OwedAsync(string prefix, string today)
    {
        var pages = await Contracts.OwedAsync(A.Day(today), Stop).ToListAsync(Stop);
        return [.. pages.SelectMany(page => page).Where(id => id.Text.StartsWith(prefix, StringComparison.Ordinal))];
    }

    [Fact]
    public async Task A_contract_is_read_back_and_the_same_text_again_writes_nothing()
    {
        var contract = A.Contract("T1-1");
        var first = await Contracts.PutAsync(contract, "anne", Stop);
        var again = await Contracts.PutAsync(contract, "paul", Stop);
        Assert.Equal((1, 1), (first.Version, again.Version));
        var read = await Contracts.ReadAsync(contract.Id, Stop);
        Assert.Equal(contract, read!.Contract);
        Assert.Equal(BillingState.Of(contract), read.State);
    }

    [Fact]
    public async Task A_change_is_a_new_version_chained_to_the_one_before()
    {
        var first = await Contracts.PutAsync(A.Contract("T2-1"), "anne", Stop);
        var second = await Contracts.PutAsync(A.Contract("T2-1") with { SellerComments = "changed" }, "paul", Stop);
        Assert.Equal(2, second.Version);
        Assert.False(first.JournalHead == second.JournalHead);
    }

    [Fact]
    public async Task The_index_shows_a_contract_from_its_start_then_from_its_next_month_then_no_more()
    {
        var contract = A.Contract("T3-1", "2026-12-20", end: "2027-01-31");
        var stored = await Contracts.PutAsync(contract, "anne", Stop);
        Assert.Empty(await OwedAsync("T3", "2026-12-19"));
        Assert.Equal([contract.Id], await OwedAsync("T3", "2026-12-20"));

        var december = A.Owed(contract, "2026-12-20")[0].Numbered(1);
        await Contracts.RecordBillingAsync([(stored, stored.State.After(december))], Stop);
        Assert.Empty(await OwedAsync("T3", "2026-12-31"));
        Assert.Equal([contract.Id], await OwedAsync("T3", "2027-01-01"));

        stored = (await Contracts.ReadAsync(contract.Id, Stop))!;
        Assert.Equal(december.Number, stored.State.FirstInvoice);
        await Contracts.RecordBillingAsync(
            [(stored, stored.State with { NextPeriod = BillingPeriod.Parse("2027-02") })],
            Stop
        );
        Assert.Empty(await OwedAsync("T3", "2030-01-01"));
    }

    [Fact]
    public async Task A_contract_changed_during_a_run_stays_in_the_index_and_the_others_move()
    {
        var one = await Contracts.PutAsync(A.Contract("T4-1"), "anne", Stop);
        var two = await Contracts.PutAsync(A.Contract("T4-2"), "anne", Stop);
        await Contracts.PutAsync(A.Contract("T4-1") with { SellerComments = "changed" }, "paul", Stop);

        var next = BillingPeriod.Parse("2027-01");
        await Contracts.RecordBillingAsync(
            [(one, one.State with { NextPeriod = next }), (two, two.State with { NextPeriod = next })],
            Stop
        );
        Assert.Equal([one.Contract.Id], await OwedAsync("T4", "2026-12-31"));
        Assert.Equal("changed", (await Contracts.ReadAsync(one.Contract.Id, Stop))!.Contract.SellerComments);
    }

    [Fact]
    public async Task An_earlier_first_month_is_looked_at_again()
    {
        var stored = await Contracts.PutAsync(A.Contract("T5-1"), "anne", Stop);
        await Contracts.RecordBillingAsync(
            [(stored, stored.State with { NextPeriod = BillingPeriod.Parse("2027-03") })],
            Stop
        );
        await Contracts.PutAsync(A.Contract("T5-1", "2026-11-01"), "anne", Stop);
        Assert.Equal([new ContractId("T5-1")], await OwedAsync("T5", "2026-11-30"));
    }

    [Fact]
    public async Task Few_contracts_are_read_one_by_one_and_many_as_a_range_with_the_same_answer()
    {
        var ids = Enumerable.Range(1, 30).Select(n => new ContractId($"T6-{n:00}")).ToList();
        foreach (var id in ids)
        {
            await Contracts.PutAsync(A.Contract(id.Text), "anne", Stop);
        }

        var odd = ids.Where((_, index) => index % 2 == 0).ToList();
        Assert.Equal(odd, (await Contracts.ReadManyAsync(odd, Stop)).Select(stored => stored.Contract.Id));
        Assert.Equal(odd[..3], (await Contracts.ReadManyAsync(odd[..3], Stop)).Select(stored => stored.Contract.Id));
    }

    [Fact]
    public async Task Eight_writers_at_once_leave_a_version_each()
    {
        await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(n => Contracts.PutAsync(A.Contract("T7-1") with { SellerComments = $"by {n}" }, "anne", Stop))
        );
        Assert.Equal(8, (await Contracts.ReadAsync(new("T7-1"), Stop))!.Version);
    }

    [Fact]
    public async Task A_paper_copy_is_owed_once_however_often_it_is_asked_for()
    {
        await Contracts.PutAsync(A.Contract("T8-1"), "anne", Stop);
        var number = new DocumentNumber(Series.F, 2026, 7);
        Assert.True(await Contracts.AskForPaperAsync(new("T8-1"), number, "paul", Stop));
        Assert.True(await Contracts.AskForPaperAsync(new("T8-1"), number, "paul", Stop));
        var stored = (await Contracts.ReadAsync(new("T8-1"), Stop))!;
        Assert.Equal([number], stored.State.PaperOwed);
        var journal = await JournalAsync("contracts", "journal|T8-1|");
        Assert.Equal(["anne", "paul"], journal.Select(row => row.GetString("Actor")));
        Assert.Equal(stored.JournalHead, journal[^1].GetString("Head"));
        Assert.False(await Contracts.AskForPaperAsync(new("T8-2"), number, "paul", Stop));
    }

    [Fact]
    public async Task Price_lists_are_kept_by_their_first_day()
    {
        var prices = new PriceTable(fixture.Storage, new TestClock("2026-11-23"));
        await prices.PutAsync(A.PriceList, "anne", Stop);
        await prices.PutAsync(
            A.PriceList with
            {
                ValidFrom = A.Day("2027-01-01"),
                Gold = new Money(25_900),
            },
            "anne",
            Stop
        );
        var all = await prices.ReadAllAsync(Stop);
        Assert.Equal(
            (24_900L, 25_900L),
            (all.On(A.Day("2026-12-31"))!.Gold.Cents, all.On(A.Day("2027-01-01"))!.Gold.Cents)
        );
        Assert.Null(all.On(A.Day("2019-12-31")));
    }

    [Fact]
    public async Task A_price_list_that_changes_keeps_who_wrote_what_before()
    {
        var prices = new PriceTable(fixture.Storage, new TestClock("2026-11-23"));
        var list = A.PriceList with { ValidFrom = A.Day("2031-01-01") };
        await prices.PutAsync(list, "anne", Stop);
        await prices.PutAsync(list, "paul", Stop);
        await prices.PutAsync(list with { Gold = new Money(26_900) }, "paul", Stop);
        Assert.Equal(26_900, (await prices.ReadAsync(list.ValidFrom, Stop))!.Gold.Cents);
        var journal = await JournalAsync("prices", "journal|2031-01-01|");
        Assert.Equal(["anne", "paul"], journal.Select(row => row.GetString("Actor")));
        Assert.Contains("24900", journal[0].GetString("Entry"), StringComparison.Ordinal);
    }
}
