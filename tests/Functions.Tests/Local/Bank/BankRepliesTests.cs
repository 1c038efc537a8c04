using Aims.Banking;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What the stand-in of the bank answers, however few direct debits it gets.</summary>
public sealed class BankRepliesTests
{
    private static readonly DateOnly From = A.Day("2026-12-01");

    private static IReadOnlyList<BankReply> Of(int debits)
    {
        var file = SampleDebits.File([.. Enumerable.Range(1, debits).Select(SampleDebits.Debit)]);
        return BankReplies.Of([Pain008.Write(file)], [], From);
    }

    private static async Task<List<BankItem>> ReadAsync(BankReply reply)
    {
        using var stream = new MemoryStream(reply.Content);
        return await BankFile.ReadAsync(stream, TestContext.Current.CancellationToken).ToListAsync();
    }

    [Fact]
    public void Nothing_left_so_nothing_is_answered() => Assert.Empty(BankReplies.Of([], [], From));

    [Theory]
    [InlineData(1, "1-camt053.xml", "2-camt054.xml", "3-cfonb120.txt")]
    [InlineData(2, "1-camt053.xml", "2-camt054.xml", "3-cfonb120.txt")]
    [InlineData(3, "1-pain002.xml", "2-camt053.xml", "3-camt054.xml", "4-cfonb120.txt")]
    public void Files_are_numbered_in_the_order_in_which_they_come(int debits, params string[] names) =>
        Assert.Equal(names, Of(debits).Select(reply => reply.Name));

    [Fact]
    public async Task One_is_rejected_one_comes_back_twice_told_and_statements_leave_no_gap()
    {
        var replies = Of(4);
        var rejected = Assert.IsType<BankItem.StatusReport>(
            Assert.Single(await ReadAsync(replies[0]), it => it is BankItem.StatusReport { IsRejected: true })
        );
        Assert.Equal("F2026-000002-1", rejected.EndToEndId);

        var told = new List<string?>();
        foreach (var reply in replies.Skip(2))
        {
            var items = await ReadAsync(reply);
            told.Add(items.OfType<BankItem.Movement>().Single(it => it.Amount < Money.Zero).EndToEndId);
        }

        Assert.Equal(["F2026-000001-1", "F2026-000001-1"], told);
        var first = (await ReadAsync(replies[1])).OfType<BankItem.Statement>().Single();
        var second = (await ReadAsync(replies[3])).OfType<BankItem.Statement>().Single();
        Assert.Equal((first.ClosedOn, first.Closing), (second.OpenedOn, second.Opening));
    }

    [Fact]
    public async Task The_clock_is_moved_past_what_a_file_tells()
    {
        var stop = TestContext.Current.CancellationToken;
        var replies = Of(3);
        DateOnly?[] days = [.. await Task.WhenAll(replies.Select(it => ToldDays.LastAsync(it.Content, stop)))];
        Assert.Equal(days.Order(), days);
        Assert.Contains(days[3]!.Value.ToIso(), replies[3].Says, StringComparison.Ordinal);

        // Half a file tells less, no file nothing.
        Assert.NotNull(await ToldDays.LastAsync(replies[1].Content[..^100], stop));
        Assert.Null(await ToldDays.LastAsync("hello"u8.ToArray(), stop));
    }
}
