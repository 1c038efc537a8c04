using Aims.Testing;

namespace Aims.Documents.Tests;

/// <summary>Statements to draw.</summary>
internal static class SampleStatement
{
    public static NoticeFacts Of(Statement? statement = null) =>
        SampleNotice.Of(NoticeKind.Suspended) with
        {
            Statement = statement ?? SampleNotice.Claimed,
        };

    /// <summary>So many documents, the first half overdue, and so many months claimed at once.</summary>
    public static NoticeFacts Of(int documents, int months)
    {
        var lines = Enumerable.Range(1, documents).Select(n => Line(n, isOverdue: n * 2 <= documents + 1));
        var first = BillingPeriod.Parse("2027-01");
        var claimed = Enumerable.Range(0, months).Select(_ => Next(ref first));
        return Of(SampleNotice.Claimed with { Lines = [.. lines], Accelerated = [.. claimed] });
    }

    /// <summary>Names as long as a contract may have them, characters that no font of ours holds, sums of millions.</summary>
    public static NoticeFacts Ugly { get; } =
        Of() with
        {
            Customer = Sample.Ugly.Customer.Name + " 北京",
            Address = Sample.Ugly.Customer.Address,
            Referent = new string('@', 121),
            Statement = new(
                SampleNotice.Day,
                [
                    SampleNotice.Overdue with
                    {
                        Total = new Money(12_345_678_90),
                        Open = new Money(12_345_678_90),
                        Penalty = new Money(1_234_567_89),
                    },
                    SampleNotice.Overdue with
                    {
                        Number = new(Series.DG, 2026, 7),
                        Kind = DocumentKind.DepositRequest,
                        Penalty = null,
                        MissingRate = "2026-S2",
                    },
                ],
                new Money(1_234_567_89),
                [new Instalment(BillingPeriod.Parse("2027-01"), new Money(12_345_678_90))]
            ),
        };

    private static Instalment Next(ref BillingPeriod period)
    {
        var month = new Instalment(period, new Money(15_480 + period.First.Month)); // no two alike in a row
        period = period.Next;
        return month;
    }

    private static StatementLine Line(int n, bool isOverdue) =>
        (isOverdue ? SampleNotice.Overdue : SampleNotice.ToCome) with
        {
            Number = new(Series.F, 2026, 100 + n),
            Open = new Money(10_000 + n),
        };
}
