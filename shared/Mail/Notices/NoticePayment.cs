namespace Aims.Mail;

/// <summary>How to pay what a notice asks for, by the means of the contract (R6); no section where nothing is asked for.</summary>
internal static class NoticePayment
{
    private const char Nbsp = French.NoBreakSpace;
    private const string Numbers = "les numéros des documents réglés";

    public static IEnumerable<MailSection> Of(NoticeFacts facts)
    {
        var (lines, sum) = Asked(facts);
        if (facts.Notice.Kind == NoticeKind.ChequeRenewal)
        {
            yield return Cheque(facts.Seller, "Merci d’adresser votre chèque dès que vous avez reçu la facture.", null);
        }
        else if (facts.Notice.Kind == NoticeKind.DebitAgain)
        {
            yield return DebitAgain(facts);
        }
        else if (sum > Money.Zero)
        {
            var reference = lines is [var line] ? line.Number.ToString() : null;
            yield return facts.Means switch
            {
                MeansOfPayment.Cheque => Cheque(
                    facts.Seller,
                    $"Merci d’adresser votre chèque de {French.Amount(sum)} à l’adresse ci-dessous.",
                    reference ?? Numbers
                ),
                MeansOfPayment.Transfer => Transfer(
                    facts.Seller,
                    $"Merci de virer {French.Amount(sum)} en rappelant la référence ci-dessous.",
                    reference ?? Numbers
                ),
                MeansOfPayment.DirectDebit when facts.Notice.Kind == NoticeKind.DeadlineNear => new MailSection(
                    "Prélèvement SEPA",
                    [
                        $"Si un prélèvement vous a été annoncé, vous n’avez rien à faire{Nbsp}: la somme sera prélevée sur votre compte.",
                    ],
                    []
                ),
                MeansOfPayment.DirectDebit => Transfer(
                    facts.Seller,
                    $"Merci de régler {French.Amount(sum)} par virement, sauf si un nouveau prélèvement vous a été annoncé.",
                    reference ?? Numbers
                ),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }

    /// <summary>The document that the reminder is about, else what is overdue.</summary>
    private static (IReadOnlyList<StatementLine> Lines, Money Sum) Asked(NoticeFacts facts)
    {
        var lines =
            facts.Notice.Kind == NoticeKind.DeadlineNear && facts.Line() is { } line ? [line] : facts.OverdueLines();
        return (lines, Money.Sum(lines.Select(it => it.Open)));
    }

    private static MailSection DebitAgain(NoticeFacts facts)
    {
        var mandate =
            facts.Mandate
            ?? throw new ArgumentException($"{facts.About} announces a debit without its mandate.", nameof(facts));
        return new(
            "Prélèvement SEPA",
            [],
            [
                new("Montant", French.Amount(facts.Debited()), IsStrong: true),
                new("Date du prélèvement", French.Date(facts.CollectionDate()), IsStrong: true),
                new("Compte débité", mandate.Iban.Masked),
                new("Référence du mandat (RUM)", mandate.Reference),
                new("Créancier", facts.Seller.Name),
                new("Identifiant créancier SEPA (ICS)", facts.Seller.CreditorIdentifier.Text),
            ]
        );
    }

    private static MailSection Transfer(Seller seller, string sentence, string reference) =>
        new(
            "Règlement par virement",
            [sentence],
            [
                new("Référence à rappeler", reference, IsStrong: true),
                new("Titulaire du compte", seller.Name),
                new("IBAN", seller.Iban.Grouped),
                new("BIC", seller.Bic.Text),
            ]
        );

    private static MailSection Cheque(Seller seller, string sentence, string? reference) =>
        new(
            "Règlement par chèque",
            [sentence],
            [
                new("À l’ordre de", seller.Name),
                new("À adresser à", French.Address(seller.CorrespondenceAddress)),
                .. reference is null ? (MailFact[])[] : [new MailFact("Au dos du chèque", reference, IsStrong: true)],
            ]
        );
}
