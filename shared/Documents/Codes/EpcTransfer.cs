using QRCoder;

namespace Aims.Documents;

/// <summary>A SEPA transfer that a phone reads (EPC069-12, version 002: the BIC may stay away; UTF-8).</summary>
internal static class EpcTransfer
{
    private const int LongestName = 70;

    /// <summary>More would make a code too dense to be scanned from a page at its usual size, and pass the 331 bytes of the standard.</summary>
    private const int MostDocuments = 3;

    private static readonly Money Most = new(999_999_999_99);

    /// <summary>The code; null where it cannot hold the amount.</summary>
    /// <param name="seller">Who is paid, on which account.</param>
    /// <param name="amount">What is to be paid.</param>
    /// <param name="documents">What the payer's bank passes on: the numbers of the first three documents.</param>
    public static QrMatrix? Of(Seller seller, Money amount, IEnumerable<DocumentNumber> documents) =>
        amount > Money.Zero && amount <= Most ? QrMatrix.Of(Payload(seller, amount, Reference(documents))) : null;

    private static string Payload(Seller seller, Money amount, string reference)
    {
        var code = new PayloadGenerator.Girocode(
            seller.Iban.Text,
            seller.Bic.Text,
            seller.Name.Length > LongestName ? seller.Name[..LongestName].TrimEnd() : seller.Name,
            amount.Euros,
            reference,
            PayloadGenerator.Girocode.TypeOfRemittance.Unstructured,
            version: PayloadGenerator.Girocode.GirocodeVersion.Version2,
            encoding: PayloadGenerator.Girocode.GirocodeEncoding.UTF_8
        );
        // The last element that is there ends without a line feed.
        return code.ToString().TrimEnd('\n');
    }

    private static string Reference(IEnumerable<DocumentNumber> documents) =>
        string.Join(' ', documents.Take(MostDocuments));
}
