using System.Globalization;
using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R11: a run that would suspend too many contracts at once sends none until a person releases them.</summary>
public sealed class BrakeTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(149, 3)] // 2 % is 2
    [InlineData(200, 4)]
    [InlineData(1_000, 20)]
    public void It_is_on_above_three_or_two_percent(int contracts, int most) =>
        Assert.Equal(most, DefaultTerms.Standard.BrakeAbove(contracts));

    [Fact]
    public void Three_at_once_are_suspended()
    {
        var stages = Many(3);
        Run(stages, "2026-12-16");
        Assert.All(stages, stage => Assert.Equal(StandingState.Suspended, stage.Standing.State));
    }

    [Fact]
    public void Of_forty_none_is_suspended_nor_told()
    {
        var stages = Many(40);
        Run(stages, "2026-12-16");
        Assert.All(
            stages,
            stage =>
                Assert.Equal(
                    "16/12 default F1/2026 missed 15/12 cure 04/01\n16/12 1 Suspend Held Brake",
                    stage.Timeline
                )
        );
    }

    [Fact]
    public void It_stays_on_the_next_day_when_only_two_are_left_until_a_person_releases_them()
    {
        var stages = Many(40);
        Run(stages, "2026-12-16");
        foreach (var paid in stages.Skip(2))
        {
            paid.Pay("bank:a", "2026-12-16");
            Assert.EndsWith("16/12 Cured F1/2026\n16/12 1 Suspend Cancelled", paid.Timeline, StringComparison.Ordinal);
        }

        Run(stages, "2026-12-17");
        Run(stages, "2026-12-18");
        Assert.Equal([StandingState.Held, StandingState.Held], stages.Take(2).Select(stage => stage.Standing.State));
        stages[0].Release(1);
        Assert.Equal(OrderState.Queued, stages[0].Proceedings.Orders[0].State);
        Assert.Equal(StandingState.Suspended, stages[0].Execute().Standing.State);
        Assert.Equal(StandingState.Held, stages[1].Execute().Standing.State);
    }

    [Fact]
    public void What_was_queued_before_is_not_counted_again()
    {
        var stages = Many(6);
        foreach (var early in stages.Take(3))
        {
            early.On("2026-12-16").Run();
        }

        foreach (var late in stages.Skip(3))
        {
            late.Learn(it => it.With(Later));
        }

        Run(stages, "2026-12-18");
        Assert.All(stages, stage => Assert.Equal(StandingState.Suspended, stage.Standing.State));
    }

    private static Extension Later { get; } =
        new(
            DocumentNumber.Parse(F1),
            A.Day("2026-12-10"),
            "Anne",
            A.Day("2026-12-17"),
            "courriel",
            "Paul",
            A.Day("2026-12-11")
        );

    private static List<Stage> Many(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => Unpaid(A.Contract(string.Create(CultureInfo.InvariantCulture, $"C-{n:0000}")))),
        ];

    /// <summary>As the run does: everything once, and again with the brake what newly became queued when that is too much.</summary>
    private static void Run(List<Stage> stages, string day)
    {
        var concluded = stages.ConvertAll(stage => (stage, conclusion: stage.On(day).Conclude(Occasion.Run)));
        var isBraked =
            concluded.Count(it => IsNew(it.stage, it.conclusion)) > DefaultTerms.Standard.BrakeAbove(stages.Count);
        foreach (var (stage, conclusion) in concluded)
        {
            var isAgain = isBraked && IsNew(stage, conclusion);
            stage.Record(isAgain ? stage.Conclude(Occasion.Run, isBraked: true) : conclusion).Execute();
        }
    }

    private static bool IsNew(Stage stage, Conclusion conclusion) =>
        conclusion.Proceedings.LastOrder is { Change: ServiceChange.Suspend, State: OrderState.Queued } order
        && stage.Proceedings.Find(order.Sequence)?.State != OrderState.Queued;
}
