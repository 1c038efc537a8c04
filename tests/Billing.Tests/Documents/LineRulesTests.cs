using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class LineRulesTests
{
    [Fact]
    public void BR_16_there_is_a_line() =>
        Breaks(
            Deposit,
            facts => facts with { Lines = [], Totals = new(Money.Zero, Money.Zero, Money.Zero) },
            "lines: at least one line is required (BR-16)"
        );

    [Fact]
    public void An_invoice_bills_a_server() =>
        Breaks(
            Invoice,
            facts => facts with { Lines = [.. facts.Lines.Select(line => line with { Kind = LineKind.Provision })] },
            "servers: no server is in force on 2026-12-01"
        );

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void BR_25_a_line_says_what_it_bills(string name) =>
        Breaks(
            Invoice,
            facts => facts with { Lines = [facts.Lines[0] with { Name = name }, facts.Lines[1]] },
            "lines: each line must name what it bills (BR-25)"
        );

    /// <summary>Two below zero make a net above it: the official checks see nothing.</summary>
    [Theory]
    [InlineData(-1, -12_900)]
    [InlineData(-1, 12_900)]
    [InlineData(1, -12_900)]
    [InlineData(0, 12_900)]
    [InlineData(1, 0)]
    public void BR_27_no_price_and_no_quantity_is_zero_or_less(int quantity, long cents) =>
        Assert.Contains(
            "lines: 'Infogérance Silver – SRV-WEB-01' must have a quantity and a price above zero (BR-27)",
            Faults(
                Invoice with
                {
                    Lines =
                    [
                        Invoice.Lines[0] with
                        {
                            Quantity = quantity,
                            UnitPrice = new Money(cents),
                        },
                        Invoice.Lines[1],
                    ],
                }
            )
        );

    [Theory]
    [InlineData(1, 12_900, 12_900)]
    [InlineData(3, 3_333, 9_999)]
    public void BT_131_a_net_amount_is_quantity_times_price_to_the_cent(int quantity, long price, long net) =>
        Assert.Equal(new Money(net), (Invoice.Lines[0] with { Quantity = quantity, UnitPrice = new Money(price) }).Net);
}
