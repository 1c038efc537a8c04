namespace Aims.Mail;

/// <summary>How the seller's accounting service presents itself in every mail.</summary>
internal static class SellerContent
{
    private const char Nbsp = French.NoBreakSpace;

    /// <summary>Where to ask.</summary>
    public static string Question(Seller seller) =>
        $"Pour toute question, répondez à ce message ou appelez notre service comptabilité au {Phone(seller)}.";

    /// <summary>Who writes: the second line is the name that stands above the headline.</summary>
    public static IReadOnlyList<string> Signature(Seller seller) =>
        ["Le service comptabilité", seller.Name, seller.Email.Text, Phone(seller)];

    /// <summary>Who that is in law.</summary>
    public static string Footer(Seller seller) =>
        $"{seller.Name}, {seller.LegalForm} au capital de {seller.Capital} – {seller.Register} – SIREN{Nbsp}{seller.Siren.Grouped} – "
        + $"TVA{Nbsp}{seller.VatNumber} – {French.Address(seller.Address)}";

    private static string Phone(Seller seller) => seller.Phone.Replace(' ', Nbsp);
}
