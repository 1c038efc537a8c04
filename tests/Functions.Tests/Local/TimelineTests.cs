using Aims.Local;
using Aims.Testing;
using static Aims.Functions.Tests.Looks;

namespace Aims.Functions.Tests;

/// <summary>What is told of two looks, whatever the app did in between.</summary>
public sealed class TimelineTests
{
    private static string[] Told(Snapshot? before, Snapshot after) =>
        [.. Timeline.Between(before, after).Select(it => $"{it.Kind} {it.Amount?.Cents}".TrimEnd())];

    [Fact]
    public void The_first_look_tells_everything_and_the_same_look_again_nothing()
    {
        var account = OneInvoice with
        {
            Payments = [new PaymentSeen("bank:1", [new MovementSeen(A.Day("2026-12-15"), 30_000)])],
            Provision = new ProvisionSeen(12_000),
            Extensions = [new(Invoice.Number, A.Day("2026-12-14"), "Luc", A.Day("2026-12-31"), null, null, "courriel")],
        };
        var look = At("2026-12-25", account);
        Assert.Equal(["InvoiceIssued 45360", "PaymentReceived 30000", "ExtensionRequested"], Told(null, look));
        Assert.Empty(Told(look, look));

        var events = Timeline.Between(null, look);
        Assert.All(events, it => Assert.Equal((A.Day("2026-12-25"), "C-1"), (it.Date, it.Contract)));
        Assert.Equal(["6.2", "6.1", "6.3"], events.Select(it => it.Clause));
        Assert.Contains("of 2026-12-15, told now", events[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_that_goes_back_is_told_beside_the_money_that_came()
    {
        var came = new PaymentSeen("bank:1", [new MovementSeen(A.Day("2026-12-10"), 45_360)]);
        var back = came with { Movements = [.. came.Movements, new MovementSeen(A.Day("2026-12-20"), -45_360)] };
        Assert.Equal(
            ["PaymentReversed 45360"],
            Told(
                At("2026-12-10", OneInvoice with { Payments = [came] }),
                At("2026-12-20", OneInvoice with { Payments = [back] })
            )
        );
    }

    [Fact]
    public void A_grant_is_told_once_with_who_granted_it()
    {
        var asked = new ExtensionSeen(Invoice.Number, A.Day("2026-12-14"), "Luc", A.Day("2026-12-31"), null, null, "c");
        var granted = asked with { GrantedBy = "Claire", GrantedOn = A.Day("2026-12-20") };
        var told = Timeline.Between(
            At("2026-12-14", OneInvoice with { Extensions = [asked] }),
            At("2026-12-20", OneInvoice with { Extensions = [granted] })
        );
        Assert.StartsWith("Claire grants", Assert.Single(told).Text, StringComparison.Ordinal);
        Assert.Equal(EventKind.ExtensionGranted, told[0].Kind);
    }

    [Fact]
    public void A_suspension_that_waits_is_ordered_when_it_leaves_and_done_when_operations_have_it()
    {
        var held = Suspension with { State = "Held", Holds = [new HoldSeen("BankDataMissing", "relevés manquants")] };
        var (before, waiting) = (At("2026-12-15", OneInvoice), At("2026-12-16", Orders(held)));
        Assert.Equal("relevés manquants", Assert.Single(Timeline.Between(before, waiting)).Text);
        Assert.Equal(["SuspensionHeld"], Told(before, waiting));
        Assert.Equal(["SuspensionOrdered 0"], Told(waiting, At("2026-12-17", Orders(Suspension))));

        var done = At("2026-12-17", Orders(Suspension with { State = "Acknowledged" })).AtTheDesk("Suspended");
        Assert.Equal(["SuspensionOrdered 0", "Suspended"], Told(waiting, done));
        Assert.Equal("operations took OPS-C-1-1, Suspended: SRV-1, SRV-2", Timeline.Between(waiting, done)[1].Text);
    }

    [Theory]
    [InlineData("Suspend", "Cancelled", "SuspensionCancelled")]
    [InlineData("Suspend", "Refused", "SuspensionOrdered 0,OrderRefused")]
    [InlineData("Suspend", "Superseded", "SuspensionOrdered 0")]
    [InlineData("Reinstate", "Acknowledged", "ReinstatementOrdered,Reinstated")]
    [InlineData("Reinstate", "Sending", "ReinstatementOrdered")]
    public void An_order_is_told_as_far_as_it_came(string change, string state, string told) =>
        Assert.Equal(
            told.Split(','),
            Told(
                At("2026-12-15", OneInvoice),
                At("2026-12-16", Orders(Suspension with { Change = change, State = state }))
            )
        );

    [Theory]
    [InlineData(DefaultEnd.Cured)]
    [InlineData(DefaultEnd.Unfounded)]
    [InlineData(DefaultEnd.Withdrawn)]
    public void A_default_is_told_with_what_it_claims_at_once_and_lifted_however_it_ends(DefaultEnd end)
    {
        var months = new StatementSeen([new("2027-01", 47_174), new("2027-02", 47_174)]);
        var account = OneInvoice with { Statement = months };
        // The statement shows it before the run has flagged it: it is told with the default.
        var morning = At("2026-12-16", account);
        var flagged = At("2026-12-16", Defaults(account, OneDefault));
        Assert.Empty(Told(At("2026-12-15", OneInvoice), morning));
        Assert.Equal(["DefaultFlagged 45360", "Accelerated 94348"], Told(morning, flagged));

        var ended = OneDefault with { ClosedOn = A.Day("2026-12-22"), End = end.ToString() };
        var after = At("2026-12-22", Defaults(OneInvoice, ended));
        Assert.Equal([$"Default{end} 45360", "AccelerationLifted 94348"], Told(flagged, after));
        Assert.Equal(["DefaultFlagged 45360", "Accelerated 94348"], Told(after, flagged));
    }

    [Fact]
    public void A_notice_is_told_when_it_has_been_sent_with_its_own_mails_and_no_others()
    {
        var unsent = At("2026-12-17", Notices(OneNotice with { Sent = false }));
        var sent = At("2026-12-17", Notices(OneNotice))
            .Mailed("C-1-suspended-1-1", "C-1-suspended-1-2", "C-1-suspended-11-1");
        Assert.Empty(Told(At("2026-12-16", OneInvoice), unsent));
        Assert.Equal(
            "Objet → C-1-suspended-1-1@x, C-1-suspended-1-2@x",
            Assert.Single(Timeline.Between(unsent, sent)).Text
        );
    }

    [Theory]
    [InlineData("DeadlineNear", "deadline|F2026-000001|2026-12-15", "Reminder 45360")]
    [InlineData("ChequeRenewal", "renewal|2027-01", "Reminder")]
    [InlineData("CureEnding", "cure|F2026-000001|2026-12-15", "CureEnding 0")]
    [InlineData("Reinstated", "reinstated|2", "NoticeSent")]
    public void Reminders_are_told_apart_from_what_was_done(string kind, string key, string told) =>
        Assert.Equal(
            [told],
            Told(At("2026-12-10", OneInvoice), At("2026-12-10", Notices(new NoticeSeen(key, kind, Sent: true))))
        );

    private static AccountSeen Orders(params OrderSeen[] orders) => OneInvoice.With(it => it with { Orders = orders });

    private static AccountSeen Notices(params NoticeSeen[] notices) =>
        OneInvoice.With(it => it with { Notices = notices });

    private static AccountSeen Defaults(AccountSeen account, params DefaultSeen[] defaults) =>
        account.With(it => it with { Defaults = defaults });
}
