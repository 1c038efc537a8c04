using Aims.Local;
using Aims.Testing;
using static Aims.Functions.Tests.Looks;

namespace Aims.Functions.Tests;

/// <summary>The checks of a story find what they are there for.</summary>
public sealed class StoryCheckTests
{
    private static AccountSeen Overdue(string state, params HoldSeen[] holds) =>
        OneInvoice.With(it => it with { OverdueCents = 45_360, State = state, Holds = holds });

    [Fact]
    public void Who_owes_nothing_must_not_be_suspended()
    {
        var paid = OneInvoice with { Documents = [Invoice with { OpenCents = 0 }] };
        Assert.Single(MoneyAndDesk.SuspendedForNothing(At("2026-12-20", paid).AtTheDesk("Suspended")));
        Assert.Empty(MoneyAndDesk.SuspendedForNothing(At("2026-12-20", paid).AtTheDesk("Suspended", "Active")));
        Assert.Empty(MoneyAndDesk.SuspendedForNothing(At("2026-12-20", OneInvoice).AtTheDesk("Suspended")));
        // Until the last second of the deadline, nothing is overdue.
        Assert.Single(MoneyAndDesk.SuspendedForNothing(At("2026-12-15", OneInvoice).AtTheDesk("Suspended")));
    }

    [Fact]
    public void An_extension_that_was_granted_counts_and_one_that_was_asked_for_does_not()
    {
        var asked = new ExtensionSeen(Invoice.Number, A.Day("2026-12-14"), "Luc", A.Day("2026-12-31"), null, null, "c");
        Assert.Equal(45_360, (OneInvoice with { Extensions = [asked] }).OverdueOn(A.Day("2026-12-16")).Cents);
        var granted = OneInvoice with { Extensions = [asked with { GrantedBy = "Claire" }] };
        Assert.Equal(0, granted.OverdueOn(A.Day("2026-12-31")).Cents);
        Assert.Equal(45_360, granted.OverdueOn(A.Day("2027-01-01")).Cents);
    }

    [Fact]
    public void The_app_the_money_and_the_desk_must_say_the_same()
    {
        Assert.Empty(MoneyAndDesk.Disagreements(At("2026-12-10", OneInvoice)));
        Assert.Empty(MoneyAndDesk.Disagreements(At("2026-12-17", Overdue("Suspended")).AtTheDesk("Suspended")));
        Assert.Empty(MoneyAndDesk.Disagreements(At("2026-12-16", Overdue("Held", new HoldSeen("Brake", "frein")))));

        var unseen = Assert.Single(
            MoneyAndDesk.Disagreements(
                At("2026-12-17", OneInvoice.With(it => it with { Holds = [new("Brake", "frein")] }))
            )
        );
        Assert.Contains("the app says 0,00", unseen, StringComparison.Ordinal);
        var active = MoneyAndDesk.Disagreements(At("2026-12-17", Overdue("Suspended"))).ToList();
        Assert.Contains("operations have it active", active[0], StringComparison.Ordinal);
        Assert.Contains("it is not suspended", active[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_neighbour_must_have_lived_and_not_been_touched()
    {
        var end = At("2026-12-31", OneInvoice);
        StoryEvent Event(EventKind kind) => new(A.Day("2026-12-16"), "C-1", kind, null, null, "x");
        Assert.Empty(Neighbourhood.Touched("C-1", [Event(EventKind.InvoiceIssued), Event(EventKind.Reminder)], end));
        Assert.Single(Neighbourhood.Touched("C-1", [], end));
        Assert.Single(Neighbourhood.Touched("C-1", [Event(EventKind.DefaultFlagged)], end));
        Assert.Single(Neighbourhood.Touched("C-1", [Event(EventKind.Reminder)], end.AtTheDesk("Suspended")));
    }

    [Fact]
    public void Each_notice_must_have_one_mail_with_a_statement_for_each_recipient_and_each_act_one_notice()
    {
        static IEnumerable<string> Faults(Snapshot end) => Mailing.Faults(end, _ => 2);
        var told = OneInvoice.With(it => it with { Notices = [OneNotice] });
        var good = At("2026-12-31", told).AtTheDesk("Suspended").Mailed("C-1-suspended-1-1", "C-1-suspended-1-2");
        Assert.Empty(Faults(good));
        Assert.Single(Faults(good.Mailed("C-1-suspended-1-1")));
        Assert.Single(Faults(good.AtTheDesk("Suspended", "Active")));
        Assert.Single(Faults(good with { Mails = [.. good.Mails.Select(mail => mail with { Attachments = [] })] }));
        Assert.Single(Faults(good with { Mails = [.. good.Mails.Select(mail => mail with { To = "both@x" })] }));
        Assert.Single(Faults(good.Mailed("C-1-suspended-1-1", "C-1-suspended-1-2", "C-1-suspended-2-1")));
        var unsent = OneInvoice.With(it => it with { Notices = [OneNotice with { Sent = false }] });
        Assert.Single(Faults(good with { Accounts = [unsent] }));
    }
}
