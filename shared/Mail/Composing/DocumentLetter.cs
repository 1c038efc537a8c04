namespace Aims.Mail;

/// <summary>What the mails of all documents share: how they begin, whom to ask, who writes and who that is in law.</summary>
internal static class DocumentLetter
{
    private const char Nbsp = French.NoBreakSpace;

    /// <summary>One letter.</summary>
    /// <param name="document">The document that it carries.</param>
    /// <param name="name">What the document is.</param>
    /// <param name="about">What the subject says of it beside its number.</param>
    /// <param name="paragraphs">What is to be known.</param>
    /// <param name="facts">Names with their values.</param>
    /// <param name="payment">How it is paid, or what becomes of the money.</param>
    public static MailContent Of(
        Document document,
        string name,
        string about,
        IReadOnlyList<string> paragraphs,
        IReadOnlyList<MailFact> facts,
        PaymentContent payment
    )
    {
        var (seller, isSpecimen) = (document.Facts.Seller, document.Facts.IsSpecimen);
        var phone = seller.Phone.Replace(' ', Nbsp);
        return new MailContent(
            $"{(isSpecimen ? "[SPÉCIMEN] " : "")}{name} {document.Number} – {about} – {seller.Name}",
            payment.Summary,
            $"{name} {document.Number}",
            "Madame, Monsieur,",
            paragraphs,
            facts,
            payment.Title,
            payment.Sentences,
            payment.Facts,
            [
                $"Pour toute question, répondez à ce message ou appelez notre service comptabilité au {phone}.",
                "Nous vous remercions de votre confiance.",
            ],
            ["Le service comptabilité", seller.Name, seller.Email.Text, phone],
            Footer(seller),
            isSpecimen ? "SPÉCIMEN – document sans valeur, émis hors production." : null
        );
    }

    private static string Footer(Seller seller) =>
        $"{seller.Name}, {seller.LegalForm} au capital de {seller.Capital} – {seller.Register} – SIREN{Nbsp}{seller.Siren.Grouped} – "
        + $"TVA{Nbsp}{seller.VatNumber} – {French.Address(seller.Address)}";
}
