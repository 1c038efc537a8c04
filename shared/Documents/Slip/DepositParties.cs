namespace Aims.Documents;

/// <summary>Who deposits, and the account on which it is paid in: what the bank reads first.</summary>
internal static class DepositParties
{
    public static Box Of(Seller seller)
    {
        // Both as high as the higher one: measured first.
        var height = Math.Max(Depositor(seller, 0).Height, Account(seller, 0).Height);
        return new Row(Sheet.BetweenColumns, Depositor(seller, height), Account(seller, height));
    }

    private static Box Depositor(Seller seller, double minHeight) =>
        Card.Of(
            "Déposant",
            [
                ("Société", $"{seller.Name}, {seller.LegalForm}"),
                ("SIREN", seller.Siren.Grouped),
                ("Immatriculation", seller.Register),
                ("Adresse", French.Address(seller.CorrespondenceAddress)),
            ],
            [],
            Sheet.BesideWindow,
            minHeight
        );

    private static Box Account(Seller seller, double minHeight) =>
        Card.Of(
            "Compte à créditer",
            [("Titulaire", seller.Name), ("IBAN", seller.Iban.Grouped), ("BIC", seller.Bic.ToString())],
            [],
            Sheet.WindowWidth,
            minHeight
        );
}
