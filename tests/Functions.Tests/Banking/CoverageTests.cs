using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>Statements extend what is covered when they follow each other; what is missing is named, and heals when it comes.</summary>
public sealed class CoverageTests : BankingTests
{
    private static string Days(string openedOn, long opening, string closedOn, long closing) =>
        BankXml.Statement(
            openedOn,
            opening,
            closedOn,
            opening == closing ? [] : [new Entry(closedOn, closing - opening, $"M-{closedOn}")]
        );

    private static readonly string First = Days("2026-11-30", 0, "2026-12-01", 100);
    private static readonly string Second = Days("2026-12-01", 100, "2026-12-02", 250);
    private static readonly string Third = Days("2026-12-02", 250, "2026-12-04", 50);

    [Fact]
    public async Task A_statement_that_is_missing_is_named_and_the_ones_after_it_wait_for_it()
    {
        await ImportAsync(First, Third);
        Assert.StartsWith(
            "2026-12-01 the statement between 2026-12-01 and 2026-12-02 is missing",
            await CoverageAsync(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "begins with 2.50 EUR, the one before ended with 1.00 EUR",
            Assert.Single(await ReasonsAsync()),
            StringComparison.Ordinal
        );
        await ImportAsync(Second);
        Assert.Equal("2026-12-04", await CoverageAsync());
        Assert.Empty(await ReasonsAsync());
        Assert.Empty((await App.Get<BankCoverage>().ReadAllAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task What_accounting_says_by_hand_closes_a_gap_too()
    {
        await ImportAsync(First, Third);
        Clock.MoveTo("2026-12-05T09:00:00Z");
        var text = await WriteAsync(HttpMethod.Post, "/bank/coverage", """{"through":"2026-12-02"}""");
        Assert.Contains("2026-12-04", text, StringComparison.Ordinal);
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task A_notification_covers_nothing()
    {
        await ImportAsync(BankXml.Notification("N1", new Entry("2026-12-04", 100, "R1")));
        Assert.Equal("", await CoverageAsync());
    }
}
