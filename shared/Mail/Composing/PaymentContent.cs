namespace Aims.Mail;

/// <summary>How a document is to be paid, by its means of payment (R6).</summary>
internal sealed record PaymentContent(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<MailFact> Facts)
{
    public static PaymentContent Of(Document document)
    {
        var facts = document.Facts;
        return facts.Totals.Payable <= Money.Zero
            ? Nothing()
            : facts.Payment.Means switch
            {
                MeansOfPayment.DirectDebit => DirectDebit(facts),
                MeansOfPayment.Cheque => Cheque(document),
                MeansOfPayment.Transfer => Transfer(document),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    private static PaymentContent Nothing() =>
        new(
            "Déjà réglé",
            [$"Le crédit de votre compte couvre cette facture{French.NoBreakSpace}: vous n’avez rien à payer."],
            []
        );

    /// <summary>Amount, date, mandate and creditor: this mail is the pre-notification of the debit.</summary>
    private static PaymentContent DirectDebit(DocumentFacts facts) =>
        new(
            "Prélèvement SEPA",
            [
                $"Vous n’avez rien à faire{French.NoBreakSpace}: la somme de {French.Amount(facts.Totals.Payable)} sera prélevée sur votre compte "
                    + $"le {French.Date(facts.Payment.CollectionDate!.Value)}. Ce message vaut notification préalable du prélèvement.",
            ],
            [
                new("Compte débité", facts.Payment.Mandate!.Iban.Masked),
                new("Référence du mandat (RUM)", facts.Payment.Mandate.Reference),
                new("Identifiant créancier SEPA (ICS)", facts.Seller.CreditorIdentifier.Text),
            ]
        );

    private static PaymentContent Transfer(Document document)
    {
        var facts = document.Facts;
        return new(
            "Virement",
            [
                $"Merci de virer {French.Amount(facts.Totals.Payable)} de sorte que la somme soit reçue au plus tard le {French.Date(facts.DueDate)}, "
                    + "en rappelant la référence ci-dessous.",
            ],
            [
                new("Référence à rappeler", document.Number.ToString(), IsStrong: true),
                new("Titulaire du compte", facts.Seller.Name),
                new("IBAN", facts.Seller.Iban.Grouped),
                new("BIC", facts.Seller.Bic.Text),
            ]
        );
    }

    private static PaymentContent Cheque(Document document)
    {
        var facts = document.Facts;
        var address = facts.Seller.CorrespondenceAddress;
        return new(
            "Chèque",
            [
                $"Merci d’adresser votre chèque de {French.Amount(facts.Totals.Payable)} de sorte qu’il nous parvienne au plus tard le {French.Date(facts.DueDate)}.",
                "Il vous appartient de solliciter le renouvellement avec un délai suffisant, de sorte que le chèque de la période suivante "
                    + "soit effectivement reçu avant l’expiration du service (article 6).",
            ],
            [
                new("À l’ordre de", facts.Seller.Name),
                new("À adresser à", $"{string.Join(", ", address.Lines)}, {address.PostCode} {address.City}"),
                new("Au dos du chèque", document.Number.ToString(), IsStrong: true),
            ]
        );
    }
}
