namespace Aims.EInvoicing;

/// <summary>A document to give to the platform.</summary>
/// <param name="Number">BT-1, the key.</param>
/// <param name="Kind">An invoice (380) or a credit note (381).</param>
/// <param name="IssueDate">BT-2.</param>
/// <param name="SellerAddress">BT-34, scheme 0225.</param>
/// <param name="BuyerAddress">BT-49, scheme 0225.</param>
/// <param name="Sha256">SHA-256 of the file, hex.</param>
/// <param name="File">The Factur-X file, byte for byte as it is stored.</param>
public sealed record EInvoiceSubmission(
    DocumentNumber Number,
    DocumentKind Kind,
    DateOnly IssueDate,
    string SellerAddress,
    string BuyerAddress,
    string Sha256,
    ReadOnlyMemory<byte> File
)
{
    /// <summary>An issued document with its stored file.</summary>
    public static EInvoiceSubmission Of(Document document, ReadOnlyMemory<byte> file) =>
        new(
            document.Number,
            document.Facts.Kind,
            document.Facts.IssueDate,
            document.Facts.Seller.ElectronicAddress,
            document.Facts.Buyer.ElectronicAddress,
            Sha256Hex.Of(file.Span),
            file
        );
}
