namespace Aims.Documents;

/// <summary>When the service is done (BT-72): on the last day of the printed period.</summary>
internal static class CiiDelivery
{
    public static void Write(CiiWriter cii, DocumentFacts facts)
    {
        using (cii.Group("ApplicableHeaderTradeDelivery"))
        using (cii.Group("ActualDeliverySupplyChainEvent"))
        {
            cii.Day("OccurrenceDateTime", facts.PrintedPeriod.Last);
        }
    }
}
