namespace Aims.Billing;

/// <summary>All price lists, by date.</summary>
public sealed class PriceLists(IEnumerable<PriceList> lists)
{
    private readonly ImmutableArray<PriceList> _newestFirst = [.. lists.OrderByDescending(list => list.ValidFrom)];

    /// <summary>The list in force on a day; null before the first one.</summary>
    public PriceList? On(DateOnly day) => _newestFirst.FirstOrDefault(list => list.ValidFrom <= day);
}
