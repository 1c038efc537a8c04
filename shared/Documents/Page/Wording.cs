using System.Diagnostics;

namespace Aims.Documents;

/// <summary>The words that tell an invoice from a request for the deposit.</summary>
/// <param name="Title">What the document is.</param>
/// <param name="HasVat">Whether amounts are said to be with or without VAT, and VAT numbers are shown.</param>
/// <param name="Payable">The name of the sum that is asked for.</param>
internal sealed record Wording(string Title, bool HasVat, string Payable)
{
    public static Wording Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => new("Facture", true, "NET À PAYER"),
            DocumentKind.DepositRequest => new("Appel de dépôt de garantie", false, "DÉPÔT À VERSER"),
            _ => throw new UnreachableException(),
        };

    /// <summary>The title of the file, from which <see cref="DocumentPdf.ReadNumber"/> reads the number.</summary>
    public string TitleOf(DocumentNumber number) => $"{Title} {number}";
}
