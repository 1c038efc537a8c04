namespace Aims.Billing;

/// <summary>What must be true of the dates. That periods end after they begin (BR-29, BR-30) is the type's affair.</summary>
internal static class DateRules
{
    public static IEnumerable<Fault> Check(DocumentFacts facts)
    {
        if (facts.DueDate < facts.IssueDate)
        {
            yield return new Fault("dueDate", "must not be before the issue date (BR-FR-CO-07)");
        }

        foreach (var (path, day) in Dates(facts))
        {
            if (day.Year is < 2000 or > 2099)
            {
                yield return new Fault(path, "must be in the years 2000 to 2099 (BR-FR-03)");
            }
        }
    }

    private static IEnumerable<(string Path, DateOnly Day)> Dates(DocumentFacts facts) =>
        [
            ("issueDate", facts.IssueDate),
            ("dueDate", facts.DueDate),
            ("period", facts.PrintedPeriod.First),
            ("period", facts.PrintedPeriod.Last),
            .. facts.Lines.Select(line => line.Period).OfType<DateRange>().Select(days => ("lines.period", days.Last)),
        ];
}
