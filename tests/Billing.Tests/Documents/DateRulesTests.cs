using Aims.Testing;
using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class DateRulesTests
{
    [Fact]
    public void BR_FR_CO_07_a_document_is_not_due_before_it_is_issued() =>
        Breaks(
            Invoice,
            facts => facts with { DueDate = facts.IssueDate.AddDays(-1) },
            "dueDate: must not be before the issue date (BR-FR-CO-07)"
        );

    [Fact]
    public void BR_FR_CO_07_it_may_be_due_on_that_day() =>
        Assert.Empty(Faults(Invoice with { DueDate = Invoice.IssueDate }));

    [Fact]
    public void BR_FR_03_a_date_is_in_this_century() =>
        Breaks(
            Invoice,
            facts => facts with { DueDate = A.Day("2100-01-01") },
            "dueDate: must be in the years 2000 to 2099 (BR-FR-03)"
        );

    [Theory]
    [InlineData("1999-12-31", "period", "period")]
    [InlineData("2100-01-01", "period", "period", "issueDate", "dueDate")]
    public void BR_FR_03_so_are_the_day_of_issue_and_the_period(string day, params string[] paths)
    {
        var facts = Invoice with { PrintedPeriod = new DateRange(A.Day(day), A.Day(day)) };
        facts = facts.IssueDate < A.Day(day) ? facts with { IssueDate = A.Day(day), DueDate = A.Day(day) } : facts;
        Assert.Equal(
            paths.Order(StringComparer.Ordinal),
            DocumentRules.Check(facts).Select(fault => fault.Path).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void BR_FR_03_so_is_the_period_of_a_line() =>
        Breaks(
            Invoice,
            facts =>
                facts with
                {
                    Lines =
                    [
                        facts.Lines[0] with
                        {
                            Period = new DateRange(A.Day("2026-12-01"), A.Day("2100-01-01")),
                        },
                        facts.Lines[1],
                    ],
                },
            "lines.period: must be in the years 2000 to 2099 (BR-FR-03)"
        );

    [Fact]
    public void BR_29_and_30_a_period_ends_after_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(A.Day("2026-12-02"), A.Day("2026-12-01")));
}
