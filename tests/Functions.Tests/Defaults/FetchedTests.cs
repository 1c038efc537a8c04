using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R8, R11: suspended after the cure period where the contract says so; what the seller has to fetch is no default until then.</summary>
public sealed class FetchedTests : DefaultingTests
{
    private static Contract ByDebit(string id)
    {
        var contract = A.Contract(id);
        return contract with
        {
            Terms = contract.Terms with { MeansOfPayment = MeansOfPayment.DirectDebit, Mandate = A.Mandate },
        };
    }

    [Fact]
    public async Task AfterCurePeriod_the_default_is_told_on_the_first_day_and_suspends_once_the_period_is_over()
    {
        var contract = ByCheque("C-1");
        await OpenAsync(
            contract with
            {
                Terms = contract.Terms with { SuspensionPolicy = SuspensionPolicy.AfterCurePeriod },
            }
        );
        await FlagAsync("2026-12-16");
        Assert.Equal(["DefaultDeclared"], await NoticesAsync());
        Assert.Equal("InDefault", await StateAsync());
        await FlagAsync("2027-01-04");
        Assert.Empty(Orders());
        await FlagAsync("2027-01-05");
        Assert.Equal(["C-1 1 Suspended"], Orders());
        Assert.Equal(["DefaultDeclared", "Suspended"], await NoticesAsync());
        Assert.True((await StandingAsync()).GetProperty("eligibleForTermination").GetBoolean());
    }

    [Fact]
    public async Task A_debit_that_was_never_presented_is_no_default_and_is_listed_as_ours()
    {
        await OpenAsync(ByDebit("C-1"));
        await CoverAsync("2026-12-01");
        await FlagAsync("2026-12-16");
        await FlagAsync("2027-01-20");
        Assert.Empty(await EndsAsync());
        var listed = Assert.Single((await App.ReadAsync("/defaults")).GetProperty("defaults").EnumerateArray());
        Assert.Equal("AwaitingDebit", listed.GetProperty("state").GetString());
        Assert.Equal("NeverPresented", listed.GetProperty("awaited")[0].GetProperty("for").GetString());
        Assert.Contains(
            "Il n’y a pas de défaut",
            listed.GetProperty("explanation").GetString(),
            StringComparison.Ordinal
        );
        Assert.Empty(Orders());
    }

    [Fact]
    public async Task A_debit_that_failed_is_a_default_from_the_day_it_failed()
    {
        var document = (await OpenAsync(ByDebit("C-1")))[0].Number;
        await FlagAsync("2026-12-16");
        Clock.MoveTo("2026-12-17T09:00:00Z");
        await NotifyAsync(
            PaymentEvent.Of(
                PaymentId.Parse("gocardless:PM1"),
                "EV1",
                PaymentEventKind.Failed,
                ParisCalendar.StartOf(A.Day("2026-12-17"))
            ) with
            {
                Documents = [document],
            }
        );
        await CoverAsync("2026-12-17");
        Assert.Empty(Orders());
        await FlagAsync("2026-12-18");
        Assert.Equal(["C-1 1 Suspended"], Orders());
        var missed = (await StandingAsync()).GetProperty("missed")[0];
        Assert.Equal(
            ("2026-12-17", "2027-01-06"),
            (missed.GetProperty("missedOn").GetString(), missed.GetProperty("cureLast").GetString())
        );
    }
}
