namespace Aims.Billing;

/// <summary>A VAT rate of EN 16931 category S.</summary>
/// <param name="BasisPoints">Hundredths of a percent: 2000 is 20 %, 550 is 5.5 %. Category S demands more than 0 (BR-S-05).</param>
public readonly record struct VatRate(int BasisPoints)
{
    /// <summary>The standard rate in metropolitan France, 20 %.</summary>
    public static VatRate Standard => new(2000);

    /// <summary>The rate in percent, at most two decimals (BT-119, BT-152).</summary>
    public decimal Percent => BasisPoints / 100m;

    /// <summary>What <see cref="IsFrench"/> asks for.</summary>
    public const string Rule = "must be a rate of France above zero, such as 20 or 5.5 % (BR-FR-16, BR-S-05)";

    /// <summary>The rates that BR-FR-16 (1.4.0) accepts, in hundredths of a percent: mainland, Corsica, overseas, and those of the past.</summary>
    private static readonly ImmutableArray<int> French =
    [
        90,
        105,
        175,
        210,
        550,
        700,
        850,
        920,
        960,
        1000,
        1300,
        1960,
        2000,
        2060,
    ];

    /// <summary>Whether a French invoice may bear it.</summary>
    public bool IsFrench => French.Contains(BasisPoints);

    /// <summary>VAT of one rate group, rounded once on the group's base and never line by line (BR-CO-17, to the cent).</summary>
    public Money On(Money net) => Money.Round(net.Euros * BasisPoints / 10_000m);
}
