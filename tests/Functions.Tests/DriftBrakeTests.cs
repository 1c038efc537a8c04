using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R11: a month that moves too far from the last one waits for a person.</summary>
public sealed class DriftBrakeTests : PlayedTests
{
    private static Contract[] Contracts(int first, int last, string start) =>
        [.. Enumerable.Range(first, last - first + 1).Select(number => A.Contract($"C-{number:00}", start))];

    [Fact]
    public async Task A_month_that_moves_by_more_than_a_fifth_is_issued_once_a_person_has_let_it_go()
    {
        await RegisterAsync(Contracts(1, 20, "2026-11-01"));
        await RunAsync("2026-11-01T05:00:00Z");
        await RegisterAsync(Contracts(21, 25, "2026-12-01"));
        await RunAsync("2026-12-01T05:00:00Z");
        Assert.Equal(20, (await IssuedAsync()).Length);
        var reason = Assert.Single((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
        Assert.StartsWith(
            "2026-12 would come to 3225.00 EUR excl. VAT for 25 invoices after 2580.00 EUR for 20",
            reason.GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
        var plan = await App.ReadAsync("/runs/plan?month=2026-12");
        Assert.True(plan.GetProperty("difference").GetProperty("waitsForRelease").GetBoolean());
        await WriteAsync(HttpMethod.Post, "/runs/release", """{"run":"issuing"}""");
        await RunAsync("2026-12-02T05:00:00Z");
        Assert.Equal(45, (await IssuedAsync()).Length);
        Assert.Empty((await App.ReadAsync("/parked")).GetProperty("parked").EnumerateArray());
    }

    [Fact]
    public async Task A_month_that_moves_by_a_fifth_is_issued()
    {
        await RegisterAsync(Contracts(1, 20, "2026-11-01"));
        await RunAsync("2026-11-01T05:00:00Z");
        await RegisterAsync(Contracts(21, 24, "2026-12-01"));
        await RunAsync("2026-12-01T05:00:00Z");
        Assert.Equal(44, (await IssuedAsync()).Length);
    }
}
