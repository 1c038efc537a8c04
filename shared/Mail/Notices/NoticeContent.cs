namespace Aims.Mail;

/// <summary>What the mail of a notice says. It names the contract and its documents, never a person.</summary>
internal static class NoticeContent
{
    public static MailContent Of(NoticeFacts facts)
    {
        var words = NoticeWords.Of(facts);
        return new MailContent(
            $"{(facts.IsSpecimen ? "[SPÉCIMEN] " : "")}{words.Title} – {facts.Seller.Name}",
            words.Preheader,
            words.Title,
            "Madame, Monsieur,",
            [
                .. words.Paragraphs,
                $"Votre relevé de compte au {French.Date(facts.Statement.Day)} est joint à ce message. Ce relevé n’est pas une facture.",
            ],
            [.. NoticeFigures.Of(facts)],
            [.. NoticePayment.Of(facts)],
            [
                SellerContent.Question(facts.Seller),
                words.IsFriendly
                    ? "Nous vous remercions de votre confiance."
                    : "Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.",
            ],
            SellerContent.Signature(facts.Seller),
            SellerContent.Footer(facts.Seller),
            facts.IsSpecimen ? "SPÉCIMEN – message sans valeur, émis hors production." : null
        );
    }
}
