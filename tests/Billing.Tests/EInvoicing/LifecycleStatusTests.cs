using Aims.Testing;

namespace Aims.Billing.Tests;

public sealed class LifecycleStatusTests
{
    private static readonly DocumentNumber F1 = DocumentNumber.Parse("F2026-000001");

    private static int[] Codes(Func<LifecycleStatus, bool> which) =>
        [.. LifecycleStatus.All.Where(which).Select(status => status.Code)];

    private static ReceivedStatus Told(int code, int hour) =>
        new($"{code}-{hour}", F1, code, "", new DateTimeOffset(2026, 12, 2, hour, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_statuses_are_those_of_XP_Z12_012() =>
        Assert.Equal(
            [200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 220, 221, 501],
            Codes(_ => true)
        );

    [Fact]
    public void The_administration_must_learn_of_four_of_them() =>
        Assert.Equal([200, 210, 212, 213], Codes(status => status.IsMandatory));

    [Fact]
    public void A_reason_comes_with_what_speaks_against_an_invoice_BR_FR_CDV_15() =>
        Assert.Equal([206, 207, 208, 210, 213, 501], Codes(status => status.NeedsReason));

    [Fact]
    public void After_a_refusal_or_rejection_nothing_is_expected() =>
        Assert.Equal([210, 213], Codes(status => status.IsTerminal));

    [Fact]
    public void The_seller_says_what_he_has_collected_and_nothing_else() =>
        Assert.Equal([212], Codes(status => status.IsOurs));

    [Fact]
    public void A_code_that_is_not_known_has_no_name()
    {
        Assert.Equal("Encaissée", LifecycleStatus.Find(212)?.Name);
        Assert.Null(LifecycleStatus.Find(299));
    }

    [Theory]
    [InlineData(EInvoiceState.Deposited)]
    [InlineData(EInvoiceState.Deposited, 200, 202, 205)]
    [InlineData(EInvoiceState.Disputed, 200, 207)]
    [InlineData(EInvoiceState.Deposited, 207, 205)] // no longer disputed
    [InlineData(EInvoiceState.Refused, 205, 210)]
    [InlineData(EInvoiceState.Refused, 210, 205)] // refused stays refused
    [InlineData(EInvoiceState.Rejected, 200, 213)]
    [InlineData(EInvoiceState.Inadmissible, 501)]
    [InlineData(EInvoiceState.Deposited, 299)]
    public void What_was_told_comes_to_a_state_in_whatever_order_it_is_learnt(EInvoiceState state, params int[] codes)
    {
        var told = codes.Select(Told).ToList();
        Assert.Equal(state, EInvoiceStates.After(EInvoiceState.Deposited, told));
        Assert.Equal(state, EInvoiceStates.After(EInvoiceState.Deposited, Enumerable.Reverse(told)));
    }

    [Fact]
    public void Without_a_status_the_submission_says_where_it_stands() =>
        Assert.Equal(EInvoiceState.Pending, EInvoiceStates.After(EInvoiceState.Pending, []));

    [Fact]
    public void A_person_looks_at_what_speaks_against_an_invoice() =>
        Assert.Equal([207, 210, 213, 501], Codes(status => EInvoiceStates.NeedsPerson(status.Code)));
}
