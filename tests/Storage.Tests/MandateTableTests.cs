using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>What is remembered of a mandate.</summary>
[Collection(nameof(StorageCollection))]
public sealed class MandateTableTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Iban Other = A.Iban("FR1420041010050500013M02606");
    private readonly MandateTable _table = new(fixture.Storage);
    private static int _last;
    private readonly Mandate _mandate = A.Mandate with
    {
        Reference = $"RUM-{Interlocked.Increment(ref _last)} ++ 0001",
    };

    private static MandateBlock Block(int attempt, Iban? iban = null) =>
        new("AC04", A.Day("2026-12-17"), iban, new EndToEndId(new DocumentNumber(Series.F, 2026, 1), attempt));

    [Fact]
    public async Task The_latest_collection_and_its_account_are_remembered()
    {
        await _table.NoteAsync(_mandate, A.Day("2026-12-15"), Stop);
        await _table.NoteAsync(_mandate with { Iban = Other }, A.Day("2026-11-16"), Stop);
        var use = new MandateUse(A.Day("2026-12-15"), _mandate.Iban, null);
        Assert.Equal(use, await _table.ReadAsync(_mandate.Reference, Stop));
        Assert.Equal(use, (await _table.AllAsync(Stop)).Of(_mandate));
        await _table.NoteAsync(_mandate with { Iban = Other }, A.Day("2027-01-15"), Stop);
        Assert.Equal(new(A.Day("2027-01-15"), Other, null), await _table.ReadAsync(_mandate.Reference, Stop));
    }

    [Fact]
    public async Task A_person_releases_a_block_and_the_same_return_told_again_does_not_bring_it_back()
    {
        Assert.False(await _table.ReleaseAsync(_mandate.Reference, "anne", Stop));
        await _table.BlockAsync(_mandate.Reference, Block(1, _mandate.Iban), Stop);
        Assert.Equal(Block(1, _mandate.Iban), (await _table.ReadAsync(_mandate.Reference, Stop)).Block);
        Assert.True(await _table.ReleaseAsync(_mandate.Reference, "anne", Stop));
        await _table.BlockAsync(_mandate.Reference, Block(1, _mandate.Iban), Stop);
        Assert.Null((await _table.ReadAsync(_mandate.Reference, Stop)).Block);
        await _table.BlockAsync(_mandate.Reference, Block(2), Stop);
        Assert.Equal(Block(2), (await _table.ReadAsync(_mandate.Reference, Stop)).Block);
    }

    [Fact]
    public async Task Of_several_returns_that_blocked_it_none_told_again_brings_the_block_back()
    {
        foreach (var attempt in (int[])[1, 2, 3])
        {
            await _table.BlockAsync(_mandate.Reference, Block(attempt, _mandate.Iban), Stop);
        }

        Assert.True(await _table.ReleaseAsync(_mandate.Reference, "anne", Stop));
        foreach (var attempt in (int[])[2, 1, 3])
        {
            await _table.BlockAsync(_mandate.Reference, Block(attempt, _mandate.Iban), Stop);
            Assert.Null((await _table.ReadAsync(_mandate.Reference, Stop)).Block);
        }

        await _table.BlockAsync(_mandate.Reference, Block(4, _mandate.Iban), Stop);
        Assert.Equal(Block(4, _mandate.Iban), (await _table.ReadAsync(_mandate.Reference, Stop)).Block);
    }

    [Fact]
    public async Task A_late_return_of_the_account_before_does_not_free_the_one_of_today()
    {
        await _table.NoteAsync(_mandate with { Iban = Other }, A.Day("2026-11-16"), Stop);
        await _table.NoteAsync(_mandate, A.Day("2026-12-15"), Stop);
        await _table.BlockAsync(_mandate.Reference, Block(2, _mandate.Iban), Stop);
        await _table.BlockAsync(_mandate.Reference, Block(1, Other), Stop);
        var use = await _table.ReadAsync(_mandate.Reference, Stop);
        Assert.Equal(MandateState.Blocked, MandateStates.Of(_mandate, use, A.Day("2026-12-20")));
    }

    [Fact]
    public async Task A_block_of_the_mandate_itself_is_not_replaced_by_one_of_an_account()
    {
        await _table.BlockAsync(_mandate.Reference, Block(1), Stop);
        await _table.BlockAsync(_mandate.Reference, Block(2, _mandate.Iban), Stop);
        Assert.Equal(Block(1), (await _table.ReadAsync(_mandate.Reference, Stop)).Block);
    }

    [Fact]
    public async Task The_latest_block_of_an_account_counts_in_whatever_order_they_are_told()
    {
        var (old, now) = (Block(1, Other) with { On = A.Day("2026-11-17") }, Block(2, _mandate.Iban));
        foreach (var told in (MandateBlock[])[old, now, old])
        {
            await _table.BlockAsync(_mandate.Reference, told, Stop);
        }

        Assert.Equal(now, (await _table.ReadAsync(_mandate.Reference, Stop)).Block);
        await _table.BlockAsync(_mandate.Reference, now with { Reason = "MD01", Iban = null }, Stop);
        Assert.Null((await _table.ReadAsync(_mandate.Reference, Stop)).Block!.Iban);
    }

    [Fact]
    public async Task Of_a_mandate_that_was_never_used_nothing_is_known() =>
        Assert.Equal(MandateUse.None, (await _table.AllAsync(Stop)).Of(_mandate));
}
