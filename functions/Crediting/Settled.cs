using Aims.Billing;

namespace Aims.Functions;

/// <summary>What was done about one contract that is to be settled.</summary>
/// <param name="Numbered">Reserved credit notes that got, or had, a number.</param>
/// <param name="Credited">Months after the end that were credited.</param>
/// <param name="Restituted">Restitutions issued, 0 or 1.</param>
/// <param name="Refunded">What a refund was decided for.</param>
/// <param name="Fault">Why a person must look; null when all is well.</param>
internal sealed record Settled(int Numbered, int Credited, int Restituted, Money Refunded, string? Fault)
{
    /// <summary>Nothing was to be done.</summary>
    public static Settled Nothing { get; } = new(0, 0, 0, Money.Zero, null);
}
