namespace Aims.Documents;

/// <summary>Months that follow each other and cost the same: one row says as much as twelve.</summary>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month, included.</param>
/// <param name="Count">How many.</param>
/// <param name="Each">What each of them costs incl. VAT.</param>
internal sealed record EqualMonths(BillingPeriod First, BillingPeriod Last, int Count, Money Each)
{
    /// <summary>What they cost together.</summary>
    public Money Total => Each.Times(Count);

    /// <summary>In the order of the months; a month that costs something else, such as one cut short, stands by itself.</summary>
    public static List<EqualMonths> Of(IEnumerable<Instalment> instalments)
    {
        var groups = new List<EqualMonths>();
        foreach (var next in instalments)
        {
            if (groups is [.., var last] && last.Each == next.Total && last.Last.Next == next.Period)
            {
                groups[^1] = last with { Last = next.Period, Count = last.Count + 1 };
            }
            else
            {
                groups.Add(new EqualMonths(next.Period, next.Period, 1, next.Total));
            }
        }

        return groups;
    }
}
