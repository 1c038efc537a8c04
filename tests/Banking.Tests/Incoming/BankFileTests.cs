using System.Text;

namespace Aims.Banking.Tests;

/// <summary>Which format a file has, and how it is read.</summary>
public sealed class BankFileTests
{
    public static TheoryData<string, BankFileKind> Kinds =>
        new()
        {
            { new Camt(2).File(Camt.Statement()), BankFileKind.Camt053 },
            { new Camt(8).Notification(), BankFileKind.Camt054 },
            { StatusReportTests.Sample(version: 10), BankFileKind.Pain002 },
            { Cfonb.Opening(0) + Cfonb.Closing(0), BankFileKind.Cfonb120 },
        };

    private static MemoryStream Stream(string file) => new(Encoding.UTF8.GetBytes(file));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_content_says_which_format_it_is(string file, BankFileKind kind) =>
        Assert.Equal(kind, await BankFile.KindOfAsync(Stream(file), TestContext.Current.CancellationToken));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Reading_stops_when_asked_to(string file, BankFileKind kind)
    {
        Assert.True(Enum.IsDefined(kind));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in BankFile.ReadAsync(Stream(file), stop.Token))
            {
                Assert.Fail($"{item} was read.");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_stream_is_left_open_to_whoever_opened_it(string file, BankFileKind kind)
    {
        Assert.True(Enum.IsDefined(kind));
        await using var stream = Stream(file);
        await foreach (var _ in BankFile.ReadAsync(stream, TestContext.Current.CancellationToken)) { }
        Assert.True(stream.CanRead);
    }
}
