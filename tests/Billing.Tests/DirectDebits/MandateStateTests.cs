using Aims.Testing;

namespace Aims.Billing.Tests.DirectDebits;

public sealed class MandateStateTests
{
    private static readonly EndToEndId By = EndToEndId.Parse("F2026-000123-1");

    private static MandateState On(string day, MandateUse? use = null, Mandate? mandate = null) =>
        MandateStates.Of(mandate ?? A.Mandate, use ?? MandateUse.None, A.Day(day));

    [Fact]
    public void A_mandate_that_was_signed_is_active() => Assert.Equal(MandateState.Active, On("2026-12-15"));

    [Theory]
    [InlineData("2026-12-14", MandateState.Active)]
    [InlineData("2026-12-15", MandateState.Revoked)]
    [InlineData("2027-01-15", MandateState.Revoked)]
    public void A_revoked_mandate_ends_on_its_day(string day, MandateState state) =>
        Assert.Equal(state, On(day, mandate: A.Mandate with { RevokedOn = A.Day("2026-12-15") }));

    [Theory]
    [InlineData("2029-01-10", MandateState.Active)]
    [InlineData("2029-01-11", MandateState.Lapsed)]
    public void A_mandate_that_was_never_used_lapses_36_months_after_its_signature(string day, MandateState state) =>
        Assert.Equal(state, On(day));

    [Theory]
    [InlineData("2029-12-15", MandateState.Active)]
    [InlineData("2029-12-16", MandateState.Lapsed)]
    public void A_mandate_lapses_36_months_after_its_latest_collection(string day, MandateState state) =>
        Assert.Equal(state, On(day, MandateUse.None with { LastCollectedOn = A.Day("2026-12-15") }));

    [Theory]
    [InlineData("2029-02-28", MandateState.Active)]
    [InlineData("2029-03-01", MandateState.Lapsed)]
    public void Months_end_on_their_last_day(string day, MandateState state) =>
        Assert.Equal(state, On(day, MandateUse.None with { LastCollectedOn = A.Day("2026-02-28") }));

    [Fact]
    public void A_mandate_that_was_collected_from_elsewhere_before_goes_on()
    {
        var old = A.Mandate with { SignedOn = A.Day("2019-03-01") };
        Assert.Equal(MandateState.Lapsed, On("2026-12-15", mandate: old));
        Assert.Equal(
            MandateState.Active,
            On("2026-12-15", mandate: old with { LastCollectedOn = A.Day("2026-11-16") })
        );
    }

    [Fact]
    public void A_blocked_account_is_mended_by_another_account()
    {
        var use = MandateUse.None with { Block = new MandateBlock("AC04", A.Day("2026-12-18"), A.Mandate.Iban, By) };
        Assert.Equal(MandateState.Blocked, On("2027-01-15", use));
        var amended = A.Mandate with { Iban = A.Iban("FR1420041010050500013M02606") };
        Assert.Equal(MandateState.Active, On("2027-01-15", use, amended));
    }

    [Fact]
    public void A_mandate_that_is_blocked_itself_stays_so_whatever_the_account()
    {
        var use = MandateUse.None with { Block = new MandateBlock("MD01", A.Day("2026-12-18"), null, By) };
        var amended = A.Mandate with { Iban = A.Iban("FR1420041010050500013M02606") };
        Assert.Equal(MandateState.Blocked, On("2027-01-15", use, amended));
    }

    [Fact]
    public void Of_several_reasons_the_hardest_to_mend_is_named()
    {
        var use = new MandateUse(A.Day("2020-01-01"), null, new MandateBlock("MD01", A.Day("2020-01-05"), null, By));
        Assert.Equal(MandateState.Lapsed, On("2026-12-15", use));
        Assert.Equal(MandateState.Revoked, On("2026-12-15", use, A.Mandate with { RevokedOn = A.Day("2026-12-01") }));
    }
}
