namespace Aims.Documents;

/// <summary>The foot of every page: who the seller is in law, whom to call, and which page this is.</summary>
/// <param name="seller">Who issues the pages.</param>
/// <param name="hasVat">Whether the VAT number is shown.</param>
internal sealed class Footer(Seller seller, bool hasVat)
{
    private static readonly Style Small = Style.Fine with { Size = 7 };

    private const double PageWidth = 60;
    private const string Dot = " · ";

    /// <summary>The same on all pages but for the number.</summary>
    public double Height => Of(1, 1).Height;

    public Box Of(int page, int pages)
    {
        var left = Sheet.Width - PageWidth;
        return new Stack(
            1,
            new Rule(Sheet.Width, air: 3),
            new Row(
                0,
                new Stack(1, new TextBox(Company, Small, left), new TextBox(Addresses, Small, left), Accounting(left)),
                new TextBox($"Page {page}/{pages}", Small.ToTheRight, PageWidth)
            )
        );
    }

    private string Company =>
        string.Join(
            " · ",
            (string[])
                [
                    $"{seller.Name}, {seller.LegalForm} au capital de {seller.Capital}",
                    seller.Register,
                    $"SIREN {seller.Siren.Grouped}",
                    .. hasVat ? (string[])[$"N° TVA {seller.VatNumber}"] : [],
                ]
        );

    private string Addresses =>
        $"Siège social\u00A0: {French.Address(seller.Address)} · Correspondance\u00A0: {French.Address(seller.CorrespondenceAddress)}";

    private Row Accounting(double width)
    {
        var label = "Service comptabilité\u00A0: ";
        var email = width - Small.Width(label) - Small.Width(Dot) - Small.Width(seller.Phone);
        return new Row(
            0,
            new TextBox(label, Small, Small.Width(label)),
            new LinkBox(seller.Email, Small, email),
            new TextBox(Dot, Small, Small.Width(Dot)),
            LinkBox.Phone(seller.Phone, Small, Small.Width(seller.Phone))
        );
    }
}
