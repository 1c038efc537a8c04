using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R8, R12: a suspension after the cure period, and what is left of a default when the contract ends.</summary>
public sealed class PolicyTests
{
    private const string Suspended = """
        16/12 default F1/2026 missed 15/12 cure 04/01
        16/12 1 Suspend Queued
        16/12 1 Suspend Sending
        16/12 1 Suspend Acknowledged
        16/12 told Suspended F1/2026
        """;

    private static Contract After =>
        With(A.Contract(), terms => terms with { SuspensionPolicy = SuspensionPolicy.AfterCurePeriod });

    [Fact]
    public void AfterCurePeriod_the_default_is_told_at_once_and_the_suspension_comes_once_it_is_over() =>
        Assert.Equal(
            """
            16/12 default F1/2026 missed 15/12 cure 04/01
            16/12 told DefaultDeclared F1/2026
            05/01 1 Suspend Queued
            05/01 1 Suspend Sending
            05/01 1 Suspend Acknowledged
            05/01 told Suspended F1/2026
            """,
            Unpaid(After).Until("2027-01-31").Timeline
        );

    [Fact]
    public void AfterCurePeriod_what_is_paid_within_it_is_told_to_be_over()
    {
        var stage = Unpaid(After).Until("2027-01-04").Pay("bank:a", "2027-01-04").Until("2027-01-31");
        Assert.Equal(
            """
            16/12 default F1/2026 missed 15/12 cure 04/01
            16/12 told DefaultDeclared F1/2026
            04/01 Cured F1/2026
            04/01 told DefaultClosed F1/2026 Cured
            """,
            stage.Timeline
        );
    }

    [Fact]
    public void AfterCurePeriod_services_come_back_once_only_a_younger_default_is_left()
    {
        var stage = Unpaid(After)
            .Until("2027-01-01")
            .Issue(F2)
            .Until("2027-01-20")
            .Pay("bank:a", "2027-01-20")
            .Execute();
        Assert.EndsWith(
            """
            20/01 Cured F1/2026
            20/01 2 Reinstate Queued
            20/01 2 Reinstate Sending
            20/01 2 Reinstate Acknowledged
            20/01 told Reinstated Cured
            """,
            stage.Timeline,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Pour ce qui reste échu, le délai de régularisation court encore.",
            stage.Proceedings.Orders[1].Reason
        );
        Assert.EndsWith("03/02 told Suspended F1/2027", stage.Until("2027-02-28").Timeline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_ended_while_suspended_and_is_paid_then_is_told_so_and_not_reinstated()
    {
        var stage = Unpaid().Until("2026-12-20").Change(it => it with { End = A.Day("2026-12-31") });
        stage.Until("2027-01-10").Pay("bank:a", "2027-01-10").Until("2027-01-31");
        Assert.Equal($"{Suspended}\n10/01 Cured F1/2026\n10/01 told DefaultClosed F1/2026 Cured", stage.Timeline);
    }

    [Fact]
    public void A_default_after_the_end_orders_nothing_and_is_told()
    {
        var stage = Unpaid(A.Contract(end: "2026-12-10")).Until("2026-12-31");
        Assert.Equal(
            """
            16/12 default F1/2026 missed 15/12 cure 04/01
            16/12 told DefaultDeclared F1/2026
            """,
            stage.Timeline
        );
    }

    [Fact]
    public void A_suspension_that_waits_is_given_up_when_the_contract_ends()
    {
        var stage = Unpaid()
            .Mail(F1, MailReach.Bounced)
            .Until("2026-12-20")
            .Change(it => it with { End = A.Day("2026-12-20") });
        Assert.EndsWith("21/12 1 Suspend Cancelled", stage.Until("2026-12-22").Timeline, StringComparison.Ordinal);
        Assert.Equal("Le contrat a pris fin le 20\u00A0décembre\u00A02026.", stage.Proceedings.Orders[0].Outcome);
    }

    [Fact]
    public void A_reinstatement_that_has_not_left_when_the_contract_ends_still_leaves_or_is_told()
    {
        var stage = Unpaid().Until("2026-12-31").Change(it => it with { End = A.Day("2026-12-31") });
        stage.Pay("bank:a", "2026-12-31").Until("2027-01-03");
        Assert.EndsWith("told Reinstated Cured", stage.Timeline, StringComparison.Ordinal);
    }
}
