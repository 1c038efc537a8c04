using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>R3: billed, held and given back, exact to the cent.</summary>
public sealed class ProvisionStateTests
{
    private static readonly Document Invoice = A.Owed(A.Contract("C-1"), "2026-12-01")[0].Numbered(1);

    private static Account Paid(Document document, long cents, params Reduction[] reductions)
    {
        var account = AccountOf(document, cents);
        return reductions.Aggregate(account, (all, next) => all.With(next));
    }

    private static Account AccountOf(Document document, long cents) =>
        cents == 0
            ? Account([AccountDocument.Of(document)])
            : Account(
                [AccountDocument.Of(document)],
                Payment(Received("bank:1", "2026-12-10", cents, document.Number.ToString()))
            );

    private static Reduction Issued(Reduction reduction, int sequence = 1) =>
        reduction with
        {
            Number = new DocumentNumber(Series.A, 2026, sequence),
            IssueDate = A.Day("2026-12-20"),
        };

    private static Reduction Credit(long cents, int line, string cause = "1", params Reduction[] earlier) =>
        A.Reduction(Invoice, new CreditRequest.Lines([new(line, new(cents))]), earlier, cause);

    private static string Rows(Account account)
    {
        var state = ProvisionState.Of(account, account.Settle());
        Assert.Equal(state.Billed, state.Held + state.Restituted + state.Open);
        return $"{state.Billed.Cents} held {state.Held.Cents} back {state.Restituted.Cents} open {state.Open.Cents}";
    }

    [Theory]
    [InlineData(0, "15480 held 0 back 0 open 15480")]
    [InlineData(15_480, "15480 held 0 back 0 open 15480")]
    [InlineData(15_481, "15480 held 1 back 0 open 15479")]
    [InlineData(30_960, "15480 held 15480 back 0 open 0")]
    [InlineData(99_999, "15480 held 15480 back 0 open 0")]
    public void A_part_pays_the_month_before_the_provision(long cents, string expected) =>
        Assert.Equal(expected, Rows(Paid(Invoice, cents)));

    [Fact]
    public void What_is_given_back_is_held_no_more_paid_or_not()
    {
        var restitution = Crediting.Provision(Invoice, [], "x")!;
        Assert.Equal("15480 held 15480 back 0 open 0", Rows(Paid(Invoice, 30_960, restitution)));
        foreach (var cents in (long[])[0, 10_000, 15_480, 20_000, 30_960])
        {
            Assert.Equal("15480 held 0 back 15480 open 0", Rows(Paid(Invoice, cents, Issued(restitution))));
        }
    }

    [Fact]
    public void A_credit_note_on_the_month_leaves_the_provision_as_it_was()
    {
        var month = Issued(Credit(10_000, line: 1));
        Assert.Equal(Money.Zero, month.Provision);
        Assert.Equal("15480 held 15480 back 0 open 0", Rows(Paid(Invoice, 30_960, month)));
        // 3480 are left to be paid of the month: what is beyond is the provision's.
        Assert.Equal("15480 held 6520 back 0 open 8960", Rows(Paid(Invoice, 10_000, month)));
    }

    [Fact]
    public void A_credit_note_by_hand_on_the_provision_is_given_back_in_part()
    {
        var part = Issued(Credit(2_900, line: 2));
        Assert.Equal(new Money(3_480), part.Provision);
        Assert.Equal("15480 held 12000 back 3480 open 0", Rows(Paid(Invoice, 30_960, part)));
        var rest = Issued(Crediting.Provision(Invoice, [part], "x")!, 2);
        Assert.Equal("15480 held 0 back 15480 open 0", Rows(Paid(Invoice, 30_960, part, rest)));
    }

    /// <summary>129,02 and 129,02: 258,04 and 51,61 of VAT, a cent more than twice 25,80.</summary>
    [Theory]
    [InlineData(12_902)]
    [InlineData(12_903)]
    [InlineData(1)]
    [InlineData(12_901)]
    public void The_restitution_gives_back_what_was_billed_whatever_the_rounding(long monthly)
    {
        var contract = A.Contract("C-1") with
        {
            Servers = [A.Server("SRV-1", Level.Silver, "2026-12-01", agreedCents: monthly)],
        };
        var invoice = A.Owed(contract, "2026-12-01")[0].Numbered(1);
        var restitution = Crediting.Provision(invoice, [], "x")!;
        Assert.Equal(restitution.Total, restitution.Provision);
        Assert.Equal(AccountDocument.Of(invoice).Provision, restitution.Total);
        var facts = Crediting.Facts(invoice, restitution, A.Terms, A.Day("2026-12-20"), contract);
        Assert.Empty(DocumentRules.Check(facts));
        var account = Paid(invoice, invoice.Facts.Totals.Gross.Cents, Issued(restitution));
        Assert.Equal($"{restitution.Total.Cents} held 0 back {restitution.Total.Cents} open 0", Rows(account));
        // What stays is a month with its own tax.
        Assert.Equal(
            new Money(monthly) + VatRate.Standard.On(new Money(monthly)),
            invoice.Facts.Totals.Gross - restitution.Total
        );
    }

    [Fact]
    public void A_deposit_is_held_and_given_back_without_VAT()
    {
        var contract = A.Contract("C-1");
        contract = contract with { Terms = contract.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit } };
        var deposit = A.Owed(contract, "2026-12-01")[1].Numbered(1);
        Assert.Equal("12900 held 5000 back 0 open 7900", Rows(Paid(deposit, 5_000)));
        var back = Crediting.Provision(deposit, [], "x")! with
        {
            Number = DocumentNumber.Parse("DG2027-000001"),
            IssueDate = A.Day("2027-01-01"),
        };
        Assert.Equal("12900 held 0 back 12900 open 0", Rows(Paid(deposit, 5_000, back)));
    }
}
