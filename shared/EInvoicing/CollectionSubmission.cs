namespace Aims.EInvoicing;

/// <summary>A status « Encaissée » (212) to give to the platform, with what a CDAR message says of its document.</summary>
/// <param name="Report">The amounts; its number and sequence are the key.</param>
/// <param name="Kind">An invoice (380) or a credit note (381).</param>
/// <param name="IssueDate">BT-2.</param>
/// <param name="Seller">Who says so (MDT-129).</param>
/// <param name="BuyerAddress">Who is told (MDT-73), scheme 0225.</param>
public sealed record CollectionSubmission(
    CollectionReport Report,
    DocumentKind Kind,
    DateOnly IssueDate,
    Siren Seller,
    string BuyerAddress
)
{
    /// <summary>A report about a document.</summary>
    public static CollectionSubmission Of(Document document, CollectionReport report) =>
        new(
            report,
            document.Facts.Kind,
            document.Facts.IssueDate,
            document.Facts.Seller.Siren,
            document.Facts.Buyer.ElectronicAddress
        );
}
