using System.Diagnostics;

namespace Aims.Documents;

/// <summary>How to pay what a statement asks for, by the means of the contract (R6).</summary>
internal static class ClaimPayment
{
    private const string Recall = "Merci de rappeler les numéros des documents réglés.";
    private const string RecallOrScan =
        "Merci de rappeler les numéros des documents, ou de scanner le code avec votre application bancaire.";

    public static PaymentWording Of(NoticeFacts facts, Theme theme)
    {
        if (facts.Statement.Open == Money.Zero)
        {
            return new("Règlement", [], ["Vous n’avez rien à payer."]);
        }

        return facts.Means switch
        {
            MeansOfPayment.Cheque => Cheque(facts.Seller),
            MeansOfPayment.DirectDebit when facts.Statement.Overdue == Money.Zero => new(
                "Prélèvement SEPA",
                [],
                ["Vous n’avez rien à faire\u00A0: les documents à échoir seront prélevés sur votre compte."]
            ),
            MeansOfPayment.DirectDebit => Transfer(
                facts.Seller,
                [
                    "Merci de régler le total échu par virement, sauf si un nouveau prélèvement vous a été annoncé.",
                    Recall,
                ],
                code: null
            ),
            MeansOfPayment.Transfer when theme.HasQrCode && Code(facts) is { } code => Transfer(
                facts.Seller,
                [RecallOrScan],
                code
            ),
            MeansOfPayment.Transfer => Transfer(facts.Seller, [Recall], code: null),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What is claimed, for the documents that are open.</summary>
    private static QrMatrix? Code(NoticeFacts facts) =>
        EpcTransfer.Of(facts.Seller, facts.Statement.Claimed, facts.Statement.Lines.Select(line => line.Number));

    private static PaymentWording Transfer(Seller seller, IReadOnlyList<string> remarks, QrMatrix? code) =>
        new(
            "Règlement par virement",
            [("Titulaire", seller.Name), ("IBAN", seller.Iban.Grouped), ("BIC", seller.Bic.Text)],
            remarks,
            code
        );

    private static PaymentWording Cheque(Seller seller) =>
        new(
            "Règlement par chèque",
            [("À l’ordre de", seller.Name), ("À envoyer à", French.Address(seller.CorrespondenceAddress))],
            ["Merci d’inscrire au dos du chèque les numéros des documents réglés."]
        );
}
