using Aims.Testing;
using static Aims.Billing.Tests.DirectDebits.SampleDebit;

namespace Aims.Billing.Tests.DirectDebits;

public sealed class ReturnReasonTests
{
    [Theory]
    [InlineData("AM04", ReturnAction.RetryOnce)]
    [InlineData("MS03", ReturnAction.RetryOnce)]
    [InlineData("AC01", ReturnAction.BlockAccount)]
    [InlineData("AC04", ReturnAction.BlockAccount)]
    [InlineData("AC06", ReturnAction.BlockAccount)]
    [InlineData("AG01", ReturnAction.BlockAccount)]
    [InlineData("AC13", ReturnAction.BlockMandate)]
    [InlineData("MD01", ReturnAction.BlockMandate)]
    [InlineData("MD06", ReturnAction.Person)]
    [InlineData("MD07", ReturnAction.Person)]
    [InlineData("MS02", ReturnAction.Person)]
    [InlineData("RR04", ReturnAction.Person)]
    [InlineData("SL01", ReturnAction.Person)]
    [InlineData("AG02", ReturnAction.Fix)]
    [InlineData("BE05", ReturnAction.Fix)]
    [InlineData("CNOR", ReturnAction.Fix)]
    [InlineData("DT01", ReturnAction.Fix)]
    [InlineData("FF01", ReturnAction.Fix)]
    [InlineData("FF05", ReturnAction.Fix)]
    [InlineData("MD02", ReturnAction.Fix)]
    [InlineData("RC01", ReturnAction.Fix)]
    [InlineData("AM05", ReturnAction.Investigate)]
    [InlineData("DUPL", ReturnAction.Investigate)]
    [InlineData("XX99", ReturnAction.Person)]
    [InlineData("am04", ReturnAction.Person)]
    [InlineData(null, ReturnAction.Person)]
    public void A_reason_code_says_what_is_done(string? code, ReturnAction action) =>
        Assert.Equal(action, ReturnReasons.Of(code).Action);

    [Fact]
    public void Want_of_funds_is_tried_once_more_and_then_asks_a_person()
    {
        Assert.Null(Following.Hear(Of("F2026-000123-1"), Returned("AM04")).ForPerson);
        Assert.Equal(
            "direct debit F2026-000123-2 of C-0001 failed: AM04, insufficient funds. "
                + "Ask the customer, then release the document to collect it again, or not.",
            Following.Hear(Of("F2026-000123-2"), Returned("AM04")).ForPerson
        );
    }

    [Fact]
    public void A_closed_account_blocks_the_account_and_asks_for_another()
    {
        var heard = Following.Hear(Submitted, Returned("AC04"));
        Assert.Equal(new MandateBlock("AC04", A.Day("2026-12-18"), A.Mandate.Iban, Submitted.Debit.Id), heard.Block);
        Assert.Contains("AC04, the account is closed. Ask the customer for another account", heard.ForPerson);
    }

    [Fact]
    public void A_disputed_mandate_is_blocked_itself()
    {
        var heard = Following.Hear(Submitted, Returned("MD01"));
        Assert.Equal(new MandateBlock("MD01", A.Day("2026-12-18"), null, Submitted.Debit.Id), heard.Block);
    }

    [Theory]
    [InlineData("AM04")]
    [InlineData("MD06")]
    [InlineData("FF01")]
    [InlineData("AM05")]
    [InlineData(null)]
    public void Other_reasons_block_nothing(string? reason) =>
        Assert.Null(Following.Hear(Submitted, Returned(reason)).Block);

    [Theory]
    [InlineData(null)]
    [InlineData("MD06")]
    [InlineData("XX99")]
    [InlineData("FF01")]
    [InlineData("AM05")]
    public void Whatever_is_not_tried_again_by_itself_asks_a_person(string? reason) =>
        Assert.Contains(
            reason ?? "the bank gives no reason",
            Following.Hear(Submitted, Returned(reason)).ForPerson,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("FF01")]
    [InlineData("AM05")]
    public void A_fault_of_ours_is_as_if_nothing_had_been_tried(string reason)
    {
        var (debit, payment) = Hear(Submitted, Rejected(reason));
        Assert.Equal((DebitStatus.Withdrawn, false), (debit.Status, debit.IsLive));
        Assert.Null(payment.Collecting);
    }

    [Fact]
    public void A_fault_of_ours_that_is_booked_whole_and_returned_is_one_too()
    {
        var (debit, payment) = Hear(Submitted, Collected(), Returned("FF01", "2026-12-15"));
        Assert.Equal(DebitStatus.Withdrawn, debit.Status);
        Assert.Equal((Money.Zero, null), (payment.Net, payment.Collecting));
    }

    [Fact]
    public void A_fault_that_turns_out_to_be_ours_is_told_to_the_payment_after_what_was_told()
    {
        var (debit, payment) = Hear(Submitted, Collected(), Returned(null), Rejected("FF01"));
        Assert.Equal(DebitStatus.Withdrawn, debit.Status);
        Assert.Equal((Money.Zero, null), (payment.Net, payment.Collecting));
        Assert.Equal("returned by our fault", payment.Events[^1].EventId);
    }

    [Fact]
    public void A_file_that_is_refused_blames_no_payer_whatever_the_code()
    {
        var heard = Following.Hear(Submitted, Rejected("AC04") with { IsOurFault = true });
        Assert.Equal(DebitStatus.Withdrawn, heard.After.Status);
        Assert.Null(heard.Block);
        Assert.Contains("Mend the file or its settings", heard.ForPerson, StringComparison.Ordinal);
    }
}
