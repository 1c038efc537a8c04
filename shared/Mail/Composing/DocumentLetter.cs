namespace Aims.Mail;

/// <summary>What the mails of all documents share: how they begin, whom to ask, who writes and who that is in law.</summary>
internal static class DocumentLetter
{
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
        return new MailContent(
            $"{(isSpecimen ? "[SPÉCIMEN] " : "")}{name} {document.Number} – {about} – {seller.Name}",
            payment.Summary,
            $"{name} {document.Number}",
            "Madame, Monsieur,",
            paragraphs,
            facts,
            [new MailSection(payment.Title, payment.Sentences, payment.Facts)],
            [SellerContent.Question(seller), "Nous vous remercions de votre confiance."],
            SellerContent.Signature(seller),
            SellerContent.Footer(seller),
            isSpecimen ? "SPÉCIMEN – document sans valeur, émis hors production." : null
        );
    }
}
