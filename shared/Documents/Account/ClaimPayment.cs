using System.Diagnostics;

namespace Aims.Documents;

/// <summary>How to pay what a statement asks for, by the means of the contract (R6).</summary>
internal static class ClaimPayment
{
    private const string Recall = "Merci de rappeler les numéros des documents réglés.";
    private const string RecallOrScan =
        "Merci de rappeler les numéros des documents, ou de scanner le code avec votre application bancaire.";
    private const string OverdueOrScan =
        "Merci de rappeler les numéros des documents, ou de scanner le code\u00A0: il porte le total échu.";
    private const string UnlessCollected =
        "Merci de régler le total échu par virement, sauf si un nouveau prélèvement vous a été annoncé.";

    public static PaymentWording Of(NoticeFacts facts, Theme theme)
    {
        if (facts.Statement.Open == Money.Zero)
        {
            return new("Règlement", [], ["Vous n’avez rien à payer."]);
        }

        if (facts is { Notice: { Kind: NoticeKind.DebitAgain, CollectionDate: { } day }, Mandate: { } mandate })
        {
            return DebitAgain(facts, day, mandate);
        }

        return facts.Means switch
        {
            MeansOfPayment.Cheque => Cheque(facts.Seller),
            MeansOfPayment.DirectDebit when facts.Statement.Overdue == Money.Zero => new(
                "Prélèvement SEPA",
                [],
                ["Vous n’avez rien à faire\u00A0: les documents à échoir seront prélevés sur votre compte."]
            ),
            MeansOfPayment.DirectDebit => Transfer(facts, theme, [UnlessCollected]),
            MeansOfPayment.Transfer => Transfer(facts, theme, []),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>No code and no account to pay to: what is fetched must not be sent too.</summary>
    private static PaymentWording DebitAgain(NoticeFacts facts, DateOnly day, Mandate mandate)
    {
        var lines = facts.Statement.Lines.Where(line => line.Number == facts.Notice.Document);
        var open = Money.Sum(lines.Select(line => line.Open));
        return new(
            $"Nouveau prélèvement SEPA le {French.Date(day)}",
            [
                ("Document", $"{facts.Notice.Document}"),
                ("Montant", French.Amount(facts.Notice.Amount ?? open)),
                ("Mandat (RUM)", mandate.Reference),
                ("Compte débité", mandate.Iban.Masked),
                ("ICS", facts.Seller.CreditorIdentifier.Text),
            ],
            [
                "Vous n’avez rien à faire pour ce document\u00A0: votre compte sera débité à cette date.",
                .. Rest(facts, Money.Sum(lines.Where(line => line.IsOverdue).Select(line => line.Open))),
            ]
        );
    }

    private static IEnumerable<string> Rest(NoticeFacts facts, Money fetched) =>
        facts.Statement.Overdue > fetched
            ?
            [
                $"Le reste du total échu, soit {French.Amount(facts.Statement.Overdue - fetched)}, est à régler par virement "
                    + $"sur le compte {facts.Seller.Iban.Grouped}, en rappelant les numéros des documents réglés.",
            ]
            : [];

    private static PaymentWording Transfer(NoticeFacts facts, Theme theme, IEnumerable<string> remarks)
    {
        var code = theme.HasQrCode ? Code(facts) : null;
        var recall =
            code is null ? Recall
            : facts.Statement.Overdue > Money.Zero ? OverdueOrScan
            : RecallOrScan;
        return Transfer(facts.Seller, [.. remarks, recall], code);
    }

    /// <summary>What is overdue, which is enough to cure a default, and its documents; all that is open where nothing is overdue.</summary>
    private static QrMatrix? Code(NoticeFacts facts)
    {
        var overdue = facts.Statement.Overdue;
        var lines = facts.Statement.Lines.Where(line => line.IsOverdue || overdue == Money.Zero);
        return EpcTransfer.Of(
            facts.Seller,
            overdue > Money.Zero ? overdue : facts.Statement.Open,
            lines.Select(line => line.Number)
        );
    }

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
