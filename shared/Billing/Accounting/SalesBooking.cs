namespace Aims.Billing;

/// <summary>The entry of an issued document: what the customer owes against what it is for; of a correction the other way round.</summary>
/// <remarks>What a credit had settled beforehand (BT-113) is money that is on the customer's account already: nothing changes.</remarks>
public static class SalesBooking
{
    /// <summary>The entry; recorded on the issue date, on which its number was given.</summary>
    public static Entry Of(Document document, AccountMap map)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(map);
        var facts = document.Facts;
        var number = document.Number.ToString();
        return new Entry(
            JournalKind.Sales,
            new EntryPlace(facts.IssueDate, ParisCalendar.StartOf(facts.IssueDate), number, 0, 0),
            facts.IssueDate,
            number,
            Label(document),
            Signed(
                [
                    new(
                        map.Customers,
                        facts.Contract,
                        facts.Totals.Gross,
                        (facts.Corrects?.Document ?? document.Number).ToString()
                    ),
                    .. Credited(facts, map),
                ],
                facts.IsCorrection
            )
        );
    }

    private static IEnumerable<EntryLine> Credited(DocumentFacts facts, AccountMap map)
    {
        var sums = facts
            .Lines.GroupBy(line => facts.HasVat ? map.Of(line.Kind) : map.Deposits)
            .Select(group => EntryLine.Of(group.Key, Money.Zero - Money.Sum(group.Select(line => line.Net))));
        var vat = facts.Vat.Select(rate => EntryLine.Of(map.Of(facts.VatExigibility), Money.Zero - rate.Vat));
        return [.. sums, .. vat];
    }

    private static IEnumerable<EntryLine> Signed(IEnumerable<EntryLine> lines, bool isReversed) =>
        isReversed ? lines.Select(line => line with { Amount = Money.Zero - line.Amount }) : lines;

    private static string Label(Document document) =>
        document.Facts.Kind switch
        {
            DocumentKind.Invoice => $"Facture {French.Month(document.Facts.Period)}",
            DocumentKind.DepositRequest => "Appel de dépôt de garantie",
            DocumentKind.CreditNote => $"Avoir sur {document.Facts.Corrects!.Document}",
            DocumentKind.DepositRestitution => $"Restitution du dépôt {document.Facts.Corrects!.Document}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
