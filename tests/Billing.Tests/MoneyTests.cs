using CsCheck;

namespace Aims.Billing.Tests;

public sealed class MoneyTests
{
    private static readonly Gen<Money> AnyMoney = Gen.Long[-1_000_000_000, 1_000_000_000]
        .Select(cents => new Money(cents));

    [Theory]
    [InlineData("2.665", 267)]
    [InlineData("2.664", 266)]
    [InlineData("-2.665", -267)]
    [InlineData("0.005", 1)]
    [InlineData("1234.5", 123_450)]
    public void Rounds_half_away_from_zero(string euros, long cents) =>
        Assert.Equal(new Money(cents), Money.Round(decimal.Parse(euros, CultureInfo.InvariantCulture)));

    [Fact]
    public void Adding_and_taking_away_gives_the_same_amount() =>
        Gen.Select(AnyMoney, AnyMoney).Sample((a, b) => a + b - b == a && Money.Sum([a, b]) == b + a);

    [Fact]
    public void An_amount_too_large_is_refused_instead_of_wrapping_round() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Theory]
    [InlineData(12_900, 12, 31, 4_994)]
    [InlineData(10_000, 14, 28, 5_000)]
    [InlineData(10_000, 31, 31, 10_000)]
    [InlineData(10_000, 0, 31, 0)]
    public void A_portion_is_rounded_once(long cents, int part, int whole, long expected) =>
        Assert.Equal(new Money(expected), new Money(cents).Portion(part, whole));

    [Theory]
    [InlineData(10_000, 2_000, 2_000)]
    [InlineData(10_003, 2_000, 2_001)]
    [InlineData(333, 550, 18)]
    [InlineData(0, 2_000, 0)]
    public void BR_CO_17_vat_is_base_times_rate_to_the_cent(long netCents, int basisPoints, long vatCents) =>
        Assert.Equal(new Money(vatCents), new VatRate(basisPoints).On(new Money(netCents)));
}
