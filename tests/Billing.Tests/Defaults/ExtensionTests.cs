using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R9: an extension asked for in time and granted by a named person moves the deadline of one document.</summary>
public sealed class ExtensionTests
{
    [Theory]
    [InlineData("2026-12-14", "")]
    [InlineData("2026-12-15", "")]
    [InlineData(
        "2026-12-16",
        "requestedOn: must not be after the deadline, 2026-12-15: an extension is asked for in time (R9, article 6.3)"
    )]
    public void It_is_asked_for_on_or_before_the_day_of_the_deadline(string asked, string fault) =>
        Assert.Equal(
            fault,
            string.Join("; ", Extension(asked).Check(Unpaid().Account, A.Day("2026-12-20")).Select(it => $"{it}"))
        );

    [Theory]
    [InlineData("F2026-000009", "2026-12-14", "2026-12-31", "2026-12-15", "number: is not in the account yet")]
    [InlineData(F1, "2026-12-14", "2026-12-15", "2026-12-15", "until: must be after the deadline, 2026-12-15")]
    [InlineData(F1, "2026-12-15", "2026-12-31", "2026-12-21", "grantedOn: must not be after today")]
    [InlineData(F1, "2026-12-14", "2026-12-31", "2026-12-13", "grantedOn: must not be before the day it was asked for")]
    public void What_is_wrong_is_named_by_its_field(
        string number,
        string asked,
        string until,
        string granted,
        string fault
    )
    {
        var extension = Extension(asked, until, granted) with { Document = DocumentNumber.Parse(number) };
        Assert.Equal(fault, $"{Assert.Single(extension.Check(Unpaid().Account, A.Day("2026-12-20")))}");
    }

    [Fact]
    public void Granted_before_the_deadline_it_moves_it()
    {
        var stage = Unpaid().Learn(it => it.With(Extension("2026-12-15", "2026-12-28", "2026-12-15")));
        Assert.Equal("", stage.Until("2026-12-28").Timeline);
        Assert.StartsWith(
            "29/12 default F1/2026 missed 28/12 cure 15/01",
            stage.Until("2026-12-29").Timeline,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Asked_for_and_not_granted_it_moves_nothing() =>
        Assert.NotEmpty(Unpaid().Learn(it => it.With(Extension("2026-12-15"))).Until("2026-12-16").Timeline);

    [Fact]
    public void Asked_for_too_late_it_moves_nothing_even_where_nobody_checked() =>
        Assert.NotEmpty(
            Unpaid().Learn(it => it.With(Extension("2026-12-16", granted: "2026-12-16"))).Until("2026-12-16").Timeline
        );

    [Fact]
    public void Granted_late_it_holds_from_the_start_and_withdraws_the_default()
    {
        var stage = Unpaid().Learn(it => it.With(Extension("2026-12-14"))).Until("2026-12-20");
        stage.Learn(it => it.With(Extension("2026-12-14", granted: "2026-12-20"))).Execute();
        Assert.EndsWith(
            """
            20/12 Withdrawn F1/2026
            20/12 2 Reinstate Queued
            20/12 2 Reinstate Sending
            20/12 2 Reinstate Acknowledged
            20/12 told Reinstated Withdrawn
            """,
            stage.Timeline,
            StringComparison.Ordinal
        );
        Assert.Equal(StandingState.InOrder, stage.Standing.State);
        Assert.Equal("Un report de l’échéance a été accordé.", stage.Proceedings.Orders[1].Reason);
    }

    [Fact]
    public void Granted_late_and_paid_within_it_before_anybody_looked_withdraws_the_default_too()
    {
        var stage = Unpaid().Until("2026-12-20");
        var paid = Account("2026-12-18");
        stage.Learn(it => it.With(Extension("2026-12-14", granted: "2026-12-20")) with { Payments = paid.Payments });
        Assert.Equal(DefaultEnd.Withdrawn, stage.Proceedings.Defaults[0].End);
    }

    [Fact]
    public void One_that_is_over_when_it_is_granted_begins_the_default_anew_and_gives_nothing_back()
    {
        var later = With(A.Contract(), terms => terms with { SuspensionPolicy = SuspensionPolicy.AfterCurePeriod });
        var stage = Unpaid(later).Until("2026-12-21");
        stage.Learn(it => it.With(Extension("2026-12-14", "2026-12-18", "2026-12-21"))).Until("2026-12-23");
        Assert.Equal(
            """
            16/12 default F1/2026 missed 15/12 cure 04/01
            16/12 told DefaultDeclared F1/2026
            21/12 Withdrawn F1/2026
            21/12 default F1/2026 missed 18/12 cure 07/01
            22/12 told DefaultDeclared F1/2026
            """,
            stage.Timeline
        );
    }

    [Fact]
    public void A_second_one_is_asked_for_before_the_end_of_the_first()
    {
        var stage = Unpaid().Learn(it => it.With(Extension("2026-12-10", "2026-12-20", "2026-12-10")));
        var late = Extension("2026-12-21", "2026-12-28", "2026-12-21");
        Assert.Equal("requestedOn", Assert.Single(late.Check(stage.Account, A.Day("2026-12-21"))).Path);
        var second = Extension("2026-12-20", "2026-12-28", "2026-12-20");
        Assert.Empty(second.Check(stage.Account, A.Day("2026-12-20")));
        stage.On("2026-12-20").Learn(it => it.With(second));
        Assert.Equal("", stage.Until("2026-12-28").Timeline);
        Assert.StartsWith(
            "29/12 default F1/2026 missed 28/12",
            stage.Until("2026-12-29").Timeline,
            StringComparison.Ordinal
        );
    }

    private static Extension Extension(string asked, string until = "2026-12-31", string? granted = null) =>
        new(
            DocumentNumber.Parse(F1),
            A.Day(asked),
            "Anne Lefèvre",
            A.Day(until),
            "courriel",
            granted is null ? null : "Paul",
            granted is null ? null : A.Day(granted)
        );

    private static Account Account(string paid) => Unpaid().Pay("bank:a", paid).Account;
}
