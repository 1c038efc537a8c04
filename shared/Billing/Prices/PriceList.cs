namespace Aims.Billing;

/// <summary>Monthly prices excl. VAT per server, in force from a day until the next list begins.</summary>
/// <param name="ValidFrom">First day, included.</param>
/// <param name="Bronze">Bronze.</param>
/// <param name="BronzePlus">Bronze+.</param>
/// <param name="Silver">Silver.</param>
/// <param name="Gold">Gold.</param>
public sealed record PriceList(DateOnly ValidFrom, Money Bronze, Money BronzePlus, Money Silver, Money Gold)
{
    /// <summary>The price of a level.</summary>
    public Money Of(Level level) =>
        level switch
        {
            Level.Bronze => Bronze,
            Level.BronzePlus => BronzePlus,
            Level.Silver => Silver,
            Level.Gold => Gold,
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };
}
