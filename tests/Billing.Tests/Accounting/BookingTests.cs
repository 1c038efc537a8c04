using Aims.Testing;
using static Aims.Billing.Tests.Accounting.Booked;

namespace Aims.Billing.Tests.Accounting;

/// <summary>What each event books, account by account (docs/decisions/0018).</summary>
public sealed class BookingTests
{
    private static readonly PaymentId Bank = PaymentId.Parse("bank:1");

    private static Contract Deposited { get; } =
        A.Contract("C-1") with
        {
            Terms = new ContractTerms(MeansOfPayment.Transfer) with
            {
                ProvisionPolicy = ProvisionPolicy.SecurityDeposit,
            },
        };

    private static Document Invoice(VatExigibility exigibility = VatExigibility.Receipt, long prepaid = 0)
    {
        var facts = A.Owed(A.Contract("C-1"), "2026-12-01")[0];
        return (
            facts with
            {
                VatExigibility = exigibility,
                Totals = facts.Totals with { Prepaid = new Money(prepaid) },
            }
        ).Numbered(1);
    }

    private static Document Deposit() =>
        A.Owed(Deposited, "2026-12-01").Single(it => it.Kind == DocumentKind.DepositRequest).Numbered(1);

    private static string[] Money(string recorded, params HeldMoney[] changes) =>
        [.. MoneyBooking.Of(new RecordedMoney(Bank, 1, At(recorded), [.. changes]), Map).Select(Row)];

    private static HeldMoney Held(string? contract, string day, long cents) =>
        new(contract is null ? null : new ContractId(contract), A.Day(day), new Money(cents));

    [Theory]
    [InlineData(VatExigibility.Receipt, "44574")]
    [InlineData(VatExigibility.Debit, "44571")]
    public void An_invoice_is_owed_for_its_service_its_provision_and_its_VAT(VatExigibility exigibility, string vat) =>
        Assert.Equal(
            $"VE 20261201/20261201 F2026-000001 | 411 C-1 30960 | 706 -12900 | 4191 -12900 | {vat} -5160",
            Row(SalesBooking.Of(Invoice(exigibility), Map))
        );

    [Fact]
    public void What_a_credit_had_settled_beforehand_changes_nothing() =>
        Assert.Equal(Row(SalesBooking.Of(Invoice(), Map)), Row(SalesBooking.Of(Invoice(prepaid: 500), Map)));

    [Fact]
    public void A_credit_note_is_the_other_way_round_and_is_lettered_with_what_it_corrects()
    {
        var entry = SalesBooking.Of(A.Correction(Invoice()).Numbered(1), Map);
        Assert.Equal(
            "VE 20261220/20261220 A2026-000001 | 411 C-1 -30960 | 706 12900 | 4191 12900 | 44574 5160",
            Row(entry)
        );
        Assert.Equal("F2026-000001", entry.Lines[0].Settles);
    }

    [Fact]
    public void A_deposit_is_owed_outside_VAT_until_it_is_given_back()
    {
        var deposit = Deposit();
        Assert.Equal(
            "VE 20261201/20261201 DG2026-000001 | 411 C-1 12900 | 165 -12900",
            Row(SalesBooking.Of(deposit, Map))
        );
        Assert.Equal(
            "VE 20261220/20261220 DG2026-000002 | 411 C-1 -12900 | 165 12900",
            Row(SalesBooking.Of(A.Correction(deposit).Numbered(2), Map))
        );
    }

    [Fact]
    public void Money_comes_against_its_customer_and_goes_back_the_same_way()
    {
        Assert.Equal(
            ["BQ 20261204/20261204 bank:1 | 512 15480 | 411 C-1 -15480"],
            Money("2026-12-05", Held("C-1", "2026-12-04", 15_480))
        );
        Assert.Equal(
            ["BQ 20261210/20261210 bank:1 | 512 -15480 | 411 C-1 15480"],
            Money("2026-12-12", Held("C-1", "2026-12-10", -15_480))
        );
    }

    [Fact]
    public void Money_of_nobody_waits_until_it_is_somebodys_and_may_become_somebody_elses()
    {
        Assert.Equal(
            ["BQ 20261204/20261204 bank:1 | 512 100 | 471 -100"],
            Money("2026-12-05", Held(null, "2026-12-04", 100))
        );
        Assert.Equal(
            ["OD 20261204/20261204 bank:1 | 471 100 | 411 C-1 -100"],
            Money("2026-12-07", Held(null, "2026-12-04", -100), Held("C-1", "2026-12-04", 100))
        );
        Assert.Equal(
            ["OD 20261204/20261204 bank:1 | 411 C-1 100 | 411 C-2 -100"],
            Money("2026-12-08", Held("C-1", "2026-12-04", -100), Held("C-2", "2026-12-04", 100))
        );
    }

    [Fact]
    public void What_becomes_known_in_a_later_year_is_of_that_year_and_its_piece_says_the_day() =>
        Assert.Equal(
            [
                "BQ 20270103/20261230 bank:1 | 512 100 | 411 C-1 -100",
                "BQ 20270102/20270102 bank:1 | 512 -100 | 411 C-1 100",
            ],
            Money("2027-01-03", Held("C-1", "2026-12-30", 100), Held("C-1", "2027-01-02", -100))
        );

    [Theory]
    [InlineData("stripe:1", "5115")]
    [InlineData("gocardless:1", "5116")]
    [InlineData("cheque:1", "5112")]
    [InlineData("transfer:1", "512")]
    public void Each_source_has_its_account_of_money(string payment, string account)
    {
        var recorded = new RecordedMoney(
            PaymentId.Parse(payment),
            1,
            At("2026-12-05"),
            [Held("C-1", "2026-12-04", 100)]
        );
        Assert.Contains($"| {account} 100 |", Row(MoneyBooking.Of(recorded, Map).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refund_is_booked_when_it_is_paid()
    {
        var refund = new Refund(2, new Money(500), A.Day("2027-02-01"), A.Day("2027-02-03"), "VIR 7");
        var place = EntryPlace.Of(At("2027-02-04"), "C-1", 3, 0);
        Assert.Equal(
            "BQ 20270203/20270203 C-1-2 | 411 C-1 500 | 512 -500",
            Row(RefundBooking.Of(new("C-1"), refund, place, Map))
        );
        Assert.Throws<InvalidDataException>(() =>
            RefundBooking.Of(new("C-1"), refund with { PaidOn = null }, place, Map)
        );
    }

    [Fact]
    public void VAT_falls_due_with_the_money_rate_by_rate_and_is_due_no_more_when_it_goes_back()
    {
        VatSubtotal standard = new(VatRate.Standard, new Money(100), new Money(20));
        VatSubtotal reduced = new(new VatRate(550), new Money(100), new Money(6));
        var number = new DocumentNumber(Series.F, 2026, 1);
        Assert.Equal(
            ["OD 20261204/20261204 F2026-000001 | 44574 20 | 44571 -20 | 44574 6 | 44571 -6"],
            Vat(
                [new Receipt(number, Bank, new Money(226), [standard, reduced])],
                new Movement(A.Day("2026-12-04"), new Money(226))
            )
        );
        Assert.Equal(
            ["OD 20261206/20261206 F2026-000001 | 44574 -20 | 44571 20"],
            Vat(
                [new Receipt(number, Bank, new Money(-120), [Less(standard)])],
                new Movement(A.Day("2026-12-04"), new Money(226))
            )
        );
        Assert.Empty(
            Vat([new Receipt(number, Bank, new Money(226), [])], new Movement(A.Day("2026-12-04"), new Money(226)))
        );
    }

    [Fact]
    public void Money_that_another_payment_replaces_moves_no_VAT()
    {
        VatSubtotal standard = new(VatRate.Standard, new Money(100), new Money(20));
        var number = new DocumentNumber(Series.F, 2026, 1);
        Assert.Empty(
            Vat(
                [
                    new Receipt(number, PaymentId.Parse("bank:2"), new Money(-120), [Less(standard)]),
                    new Receipt(number, PaymentId.Parse("bank:3"), new Money(120), [standard]),
                ],
                new Movement(A.Day("2026-12-04"), new Money(120))
            )
        );
    }

    [Fact]
    public void An_entry_out_of_balance_is_none() =>
        Assert.Throws<InvalidDataException>(() =>
            new Entry(
                JournalKind.Money,
                EntryPlace.Of(At("2026-12-05"), "x", 1, 0),
                A.Day("2026-12-05"),
                "x",
                "x",
                [EntryLine.Of(Map.Bank, new Money(1)), EntryLine.Of(Map.Unmatched, new Money(-2))]
            )
        );

    private static VatSubtotal Less(VatSubtotal part) =>
        part with
        {
            Base = Billing.Money.Zero - part.Base,
            Vat = Billing.Money.Zero - part.Vat,
        };

    private static string[] Vat(Receipt[] receipts, params Movement[] movements)
    {
        var share = new Share(new("C-1"), MatchedBy.Number, [], [.. movements]);
        var recorded = new RecordedReceipts(
            new("C-1"),
            1,
            At("2026-12-06"),
            [new AccountPayment(Bank, 1, share, null)],
            [.. receipts]
        );
        return [.. VatBooking.Of(recorded, _ => false, Map).Select(Row)];
    }
}
