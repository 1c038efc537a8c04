namespace Aims.Documents.Tests;

/// <summary>When it is delivered.</summary>
public sealed class CiiDeliveryTests
{
    private const string Day =
        "//ram:ApplicableHeaderTradeDelivery/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString";

    [Fact]
    public void BT_72_is_the_last_day_of_the_printed_period() =>
        Assert.Equal("20261231", new Written(Sample.Invoice())[Day]);

    [Fact]
    public void BT_72_of_a_contract_that_ends_in_the_month_is_its_end()
    {
        var document = Sample.Invoice(change: facts =>
            facts with
            {
                PrintedPeriod = new(facts.Period.First, facts.Period.First.AddDays(9)),
            }
        );
        Assert.Equal("20261210", new Written(document)[Day]);
    }
}
