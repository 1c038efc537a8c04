namespace Aims.Mail;

/// <summary>How a document is to be paid, by its means of payment (R6); of a correction, what becomes of its amount.</summary>
/// <param name="Summary">How much and when, in a few words.</param>
/// <param name="Title">The means.</param>
/// <param name="Sentences">What to do.</param>
/// <param name="Facts">What to copy or to check.</param>
internal sealed record PaymentContent(
    string Summary,
    string Title,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<MailFact> Facts
)
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
            "Rien à payer",
            "Déjà réglé",
            [$"Le crédit de votre compte couvre ce montant{French.NoBreakSpace}: vous n’avez rien à payer."],
            []
        );

    /// <summary>Amount, date, mandate and creditor: this mail is the pre-notification of the debit.</summary>
    private static PaymentContent DirectDebit(DocumentFacts facts) =>
        new(
            $"Prélèvement de {Payable(facts)} le {French.Date(facts.Payment.CollectionDate!.Value)}",
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
            ToPay(facts),
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
        return new(
            ToPay(facts),
            "Chèque",
            [
                $"Merci d’adresser votre chèque de {French.Amount(facts.Totals.Payable)} de sorte qu’il nous parvienne au plus tard le {French.Date(facts.DueDate)}.",
                .. Renewal(facts),
            ],
            [
                new("À l’ordre de", facts.Seller.Name),
                new("À adresser à", French.Address(facts.Seller.CorrespondenceAddress)),
                new("Au dos du chèque", document.Number.ToString(), IsStrong: true),
            ]
        );
    }

    private static IEnumerable<string> Renewal(DocumentFacts facts) =>
        facts.MayBeRenewed
            ?
            [
                "Il vous appartient de solliciter le renouvellement avec un délai suffisant, de sorte que le chèque de la période suivante "
                    + $"soit effectivement reçu avant la fin du mois payé, le {French.Date(facts.Period.Last)} (article{French.NoBreakSpace}6).",
            ]
            : [];

    private static string ToPay(DocumentFacts facts) =>
        $"{Payable(facts)} à régler au plus tard le {French.Date(facts.DueDate)}";

    private static string Payable(DocumentFacts facts) =>
        French.Amount(facts.Totals.Payable) + (facts.Kind == DocumentKind.Invoice ? $"{French.NoBreakSpace}TTC" : "");
}
