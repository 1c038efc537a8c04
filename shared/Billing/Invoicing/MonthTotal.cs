namespace Aims.Billing;

/// <summary>What the invoices of a month come to: the measure of how far a run is from the month before (R11).</summary>
/// <param name="Invoices">How many.</param>
/// <param name="Monthly">Their <see cref="DocumentFacts.Monthly"/>, added.</param>
public sealed record MonthTotal(int Invoices, Money Monthly)
{
    /// <summary>Fewer contracts than this move too much by themselves.</summary>
    private const int LeastInvoices = 20;

    /// <summary>No invoice at all.</summary>
    public static MonthTotal Nothing { get; } = new(0, Money.Zero);

    /// <summary>The invoices of a month among some documents.</summary>
    public static MonthTotal Of(IEnumerable<DocumentFacts> documents, BillingPeriod month)
    {
        List<DocumentFacts> invoices =
        [
            .. documents.Where(facts => facts.Kind == DocumentKind.Invoice && facts.Period == month),
        ];
        return new MonthTotal(invoices.Count, Money.Sum(invoices.Select(facts => facts.Monthly)));
    }

    /// <summary>Both together.</summary>
    public MonthTotal Plus(MonthTotal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new MonthTotal(Invoices + other.Invoices, Monthly + other.Monthly);
    }

    /// <summary>Whether the total moves by more than so many percent of last month's, up or down.</summary>
    /// <param name="last">Last month; nothing in it: there is nothing to compare with.</param>
    /// <param name="mostPercent">The bound, itself allowed.</param>
    public bool HasDriftedFrom(MonthTotal last, int mostPercent)
    {
        ArgumentNullException.ThrowIfNull(last);
        var moved = Math.Abs(Monthly.Cents - last.Monthly.Cents);
        return last.Monthly > Money.Zero
            && Math.Max(Invoices, last.Invoices) >= LeastInvoices
            && moved * 100 > last.Monthly.Cents * mostPercent;
    }
}
