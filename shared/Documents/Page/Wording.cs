using System.Diagnostics;

namespace Aims.Documents;

/// <summary>The words that tell one kind of document from another.</summary>
/// <param name="Title">What the document is.</param>
/// <param name="HasVat">Whether amounts are said to be with or without VAT, and VAT numbers are shown.</param>
/// <param name="Payable">The name of the sum that is asked for, or given.</param>
internal sealed record Wording(string Title, bool HasVat, string Payable)
{
    public static Wording Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => new("Facture", true, "Net à payer"),
            DocumentKind.DepositRequest => new("Appel de dépôt de garantie", false, "Dépôt à verser"),
            DocumentKind.CreditNote => new("Avoir", true, "À votre crédit"),
            DocumentKind.DepositRestitution => new(
                "Restitution du dépôt\u00A0de\u00A0garantie",
                false,
                "À votre crédit"
            ),
            _ => throw new UnreachableException(),
        };

    /// <summary>The title of the file, from which <see cref="DocumentPdf.ReadNumber"/> reads the number.</summary>
    /// <remarks>With plain spaces: not every reader shows others in the name of a window.</remarks>
    public string TitleOf(DocumentNumber number) => $"{Title.Replace(French.NoBreakSpace, ' ')} {number}";
}
