namespace Aims.Mail;

/// <summary>What the mail of an invoice or of a deposit request says.</summary>
internal static class DocumentContent
{
    private const char Nbsp = French.NoBreakSpace;

    public static MailContent Of(Document document)
    {
        var facts = document.Facts;
        var isInvoice = facts.Kind == DocumentKind.Invoice;
        return DocumentLetter.Of(
            document,
            isInvoice ? "Facture" : "Appel de dépôt de garantie",
            isInvoice ? French.Month(facts.Period) : $"contrat {facts.Contract}",
            [isInvoice ? InvoiceSentence(facts) : DepositSentence(facts), .. ProvisionSentence(facts)],
            [.. Facts(document)],
            PaymentContent.Of(document)
        );
    }

    private static string InvoiceSentence(DocumentFacts facts) =>
        $"Veuillez trouver ci-joint votre facture d’infogérance du mois {French.OfMonth(facts.Period)} ({French.Range(facts.PrintedPeriod)}), payable à terme à échoir.";

    private static string DepositSentence(DocumentFacts facts) =>
        $"Veuillez trouver ci-joint l’appel du dépôt de garantie de votre contrat {facts.Contract}{Nbsp}: un mois d’infogérance, "
        + "hors champ de la TVA, restitué en fin de contrat. Ce document n’est pas une facture.";

    private static IEnumerable<string> ProvisionSentence(DocumentFacts facts)
    {
        if (
            facts.Lines.FirstOrDefault(line => line is { Kind: LineKind.Provision, VatRate: not null }) is { } provision
        )
        {
            yield return $"Cette première facture comprend, en plus du mois en cours, un mois de provision d’infogérance "
                + $"({French.Amount(provision.Net)}{Nbsp}HT). Cette provision vous sera restituée en fin de contrat (article{Nbsp}6.2). "
                + "Les mois suivants, seul le mois d’infogérance dû vous sera facturé.";
        }
    }

    private static IEnumerable<MailFact> Facts(Document document)
    {
        var facts = document.Facts;
        yield return new("Numéro", document.Number.ToString());
        yield return new("Contrat", facts.Contract.Text);
        yield return new("Date d’émission", French.Date(facts.IssueDate));
        if (facts.Kind == DocumentKind.Invoice)
        {
            yield return new("Total HT", French.Amount(facts.Totals.Net));
            yield return new("Total TTC", French.Amount(facts.Totals.Gross));
        }

        if (facts.Totals.Prepaid > Money.Zero)
        {
            yield return new("Déjà réglé", French.Amount(facts.Totals.Prepaid));
        }

        yield return new(
            facts.Kind == DocumentKind.Invoice ? "Net à payer TTC" : "Dépôt à verser",
            French.Amount(facts.Totals.Payable),
            IsStrong: true
        );
        if (facts.Totals.Payable > Money.Zero)
        {
            // Who is debited has nothing to pay himself: asked to, he would pay twice.
            var isFetched = facts.Payment.Means == MeansOfPayment.DirectDebit;
            yield return new(
                isFetched ? "Échéance" : "À régler au plus tard le",
                French.Date(facts.DueDate),
                IsStrong: true
            );
        }
    }
}
