namespace Aims.Mail;

/// <summary>What the mail of a credit note or of a restitution says.</summary>
internal static class CorrectionContent
{
    private const char Nbsp = French.NoBreakSpace;

    /// <param name="document">The correction.</param>
    /// <param name="correction">What it corrects.</param>
    public static MailContent Of(Document document, Correction correction)
    {
        var facts = document.Facts;
        var isCredit = facts.Kind == DocumentKind.CreditNote;
        return DocumentLetter.Of(
            document,
            isCredit ? "Avoir" : "Restitution du dépôt de garantie",
            isCredit ? $"facture {correction.Document}" : $"contrat {facts.Contract}",
            [isCredit ? CreditSentence(correction) : RestitutionSentence(facts, correction)],
            [.. Facts(document, correction, isCredit)],
            Settlement(facts)
        );
    }

    private static string CreditSentence(Correction correction) =>
        $"Veuillez trouver ci-joint un avoir sur votre facture {correction.Document} du {French.Date(correction.IssueDate)}.";

    private static string RestitutionSentence(DocumentFacts facts, Correction correction) =>
        $"Veuillez trouver ci-joint le décompte de restitution du dépôt de garantie de votre contrat {facts.Contract}, "
        + $"demandé le {French.Date(correction.IssueDate)} sous le numéro {correction.Document}. "
        + "Cette somme est hors champ de la TVA. Ce document n’est pas une facture.";

    private static IEnumerable<MailFact> Facts(Document document, Correction correction, bool isCredit)
    {
        var facts = document.Facts;
        yield return new("Numéro", document.Number.ToString());
        yield return new(isCredit ? "Facture corrigée" : "Dépôt de garantie", correction.Document.ToString());
        yield return new("Motif", correction.Reason);
        yield return new("Contrat", facts.Contract.Text);
        yield return new("Date d’émission", French.Date(facts.IssueDate));
        if (isCredit)
        {
            yield return new("Total HT", French.Amount(facts.Totals.Net));
            yield return new("TVA", French.Amount(facts.Totals.Vat));
        }

        yield return new(
            isCredit ? "Total TTC à votre crédit" : "Montant à votre crédit",
            French.Amount(facts.Totals.Gross),
            IsStrong: true
        );
    }

    private static PaymentContent Settlement(DocumentFacts facts)
    {
        var amount = French.Amount(facts.Totals.Gross);
        return new(
            $"{amount}{(facts.Kind == DocumentKind.CreditNote ? $"{Nbsp}TTC" : "")} à votre crédit",
            "Affectation de ce montant",
            [
                $"La somme de {amount} vient en déduction des sommes dues au titre de votre contrat {facts.Contract}. "
                    + "Si elle les dépasse, le solde s’impute sur vos prochaines factures ou, en fin de contrat, vous est remboursé. "
                    + "Ce document ne vous demande aucun règlement.",
            ],
            []
        );
    }
}
