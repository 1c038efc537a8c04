namespace Aims.Documents;

/// <summary>How to pay what a statement asks for, by the means of the contract (R6).</summary>
internal static class ClaimPayment
{
    private const string Recall = "Merci de rappeler les numéros des documents réglés.";

    public static Box Of(NoticeFacts facts, double width)
    {
        var (title, pairs, remarks) = Wording(facts);
        return Card.Of(title, pairs, remarks, width);
    }

    private static (string Title, IReadOnlyList<(string, string)> Pairs, IReadOnlyList<string> Remarks) Wording(
        NoticeFacts facts
    )
    {
        if (facts.Statement.Open == Money.Zero)
        {
            return ("Règlement", [], ["Vous n’avez rien à payer."]);
        }

        return facts.Means switch
        {
            MeansOfPayment.Cheque => Cheque(facts.Seller),
            MeansOfPayment.DirectDebit when facts.Statement.Overdue == Money.Zero => (
                "Prélèvement SEPA",
                [],
                ["Vous n’avez rien à faire\u00A0: les documents à échoir seront prélevés sur votre compte."]
            ),
            MeansOfPayment.DirectDebit => Transfer(
                facts.Seller,
                [
                    "Merci de régler le total échu par virement, sauf si un nouveau prélèvement vous a été annoncé.",
                    Recall,
                ]
            ),
            MeansOfPayment.Transfer => Transfer(facts.Seller, [Recall]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static (string, IReadOnlyList<(string, string)>, IReadOnlyList<string>) Transfer(
        Seller seller,
        IReadOnlyList<string> remarks
    ) =>
        (
            "Règlement par virement",
            [("Titulaire", seller.Name), ("IBAN", seller.Iban.Grouped), ("BIC", seller.Bic.Text)],
            remarks
        );

    private static (string, IReadOnlyList<(string, string)>, IReadOnlyList<string>) Cheque(Seller seller) =>
        (
            "Règlement par chèque",
            [("À l’ordre de", seller.Name), ("À envoyer à", French.Address(seller.CorrespondenceAddress))],
            ["Merci d’inscrire au dos du chèque les numéros des documents réglés."]
        );
}
