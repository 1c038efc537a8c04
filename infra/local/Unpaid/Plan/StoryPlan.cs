namespace Aims.Local;

/// <summary>Who does what on which day of the four months: one who pays late in every way, and a neighbour who does not.</summary>
internal static class StoryPlan
{
    /// <summary>How long it lasts.</summary>
    public const int Months = 4;

    private static readonly TimeSpan BankTells = TimeSpan.FromHours(9);
    private static readonly TimeSpan AccountingWrites = TimeSpan.FromHours(10);
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    /// <summary>Everything that people do, in the order of time.</summary>
    /// <param name="first">The month in which both contracts begin.</param>
    public static IReadOnlyList<PlannedAct> Of(BillingPeriod first) =>
        [
            .. PaidInTime(first)
                .Concat(PaidInTheCurePeriod(first.Next))
                .Concat(Extended(first.Plus(2)))
                .Concat(ToldLate(first.Plus(3)))
                .Concat(Neighbour(first))
                .Concat(Coverage(first))
                .OrderBy(it => it.At),
        ];

    /// <summary>All well: on the 10th.</summary>
    private static IEnumerable<PlannedAct> PaidInTime(BillingPeriod month)
    {
        var day = OpenDays.OnOrAfter(On(month, 10));
        yield return At(day, Noon, new Act.Transfer(StoryCast.BadPayer, month, day));
    }

    /// <summary>Nothing by the 15th, half of it on the 22nd, the rest at noon of the last day of the cure period.</summary>
    private static IEnumerable<PlannedAct> PaidInTheCurePeriod(BillingPeriod month)
    {
        var half = OpenDays.OnOrBefore(On(month, 22));
        yield return At(half, Noon, new Act.Transfer(StoryCast.BadPayer, month, half, IsHalf: true));

        var cure = CurePeriod.After(On(month, 15), alsaceMoselle: false, extendIfSaturday: true);
        var rest = OpenDays.OnOrBefore(cure.Last);
        yield return At(rest, Noon, new Act.Transfer(StoryCast.BadPayer, month, rest));
    }

    /// <summary>An extension to the end of the month is asked for in time, granted after the suspension, and kept.</summary>
    private static IEnumerable<PlannedAct> Extended(BillingPeriod month)
    {
        var (asked, granted) = (On(month, 14), OpenDays.OnOrAfter(On(month, 20)));
        var extension = new Act.Extension(StoryCast.BadPayer, month, asked, month.Last);
        yield return At(asked, AccountingWrites, extension);
        yield return At(granted, AccountingWrites, extension with { GrantedOn = granted });

        var paid = OpenDays.OnOrBefore(month.Last.AddDays(-2));
        yield return At(paid, Noon, new Act.Transfer(StoryCast.BadPayer, month, paid));
    }

    /// <summary>Booked on the day of the deadline, and the bank tells of it ten days later.</summary>
    private static IEnumerable<PlannedAct> ToldLate(BillingPeriod month)
    {
        var booked = OpenDays.OnOrBefore(On(month, 15));
        yield return At(EndOfSilence(month), BankTells, new Act.Transfer(StoryCast.BadPayer, month, booked));
    }

    /// <summary>A cheque in the week after the 8th, every month.</summary>
    private static IEnumerable<PlannedAct> Neighbour(BillingPeriod first)
    {
        for (var month = first; month < first.Plus(Months); month = month.Next)
        {
            var day = OpenDays.OnOrAfter(On(month, 8));
            yield return At(day, AccountingWrites, new Act.Cheque(StoryCast.Neighbour, month, day));
        }
    }

    /// <summary>Every open morning the day before is known, but for the days on which the bank tells nothing.</summary>
    private static IEnumerable<PlannedAct> Coverage(BillingPeriod first)
    {
        var last = first.Plus(Months - 1);
        for (var day = first.First; day <= last.Last; day = day.AddDays(1))
        {
            var isSilent = day > On(last, 15) && day < EndOfSilence(last);
            if (OpenDays.IsOpen(day) && !isSilent)
            {
                yield return At(day, AccountingWrites, new Act.Coverage(day.AddDays(-1)));
            }
        }
    }

    private static DateOnly EndOfSilence(BillingPeriod month) => OpenDays.OnOrAfter(On(month, 25));

    private static DateOnly On(BillingPeriod month, int day) => month.First.AddDays(day - 1);

    /// <summary>At an hour in Paris.</summary>
    private static PlannedAct At(DateOnly day, TimeSpan hour, Act act) => new(ParisCalendar.StartOf(day) + hour, act);
}
