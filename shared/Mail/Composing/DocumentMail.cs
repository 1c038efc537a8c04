using System.Globalization;

namespace Aims.Mail;

/// <summary>The mail that carries a document, in French.</summary>
public static class DocumentMail
{
    /// <summary>Composes one logical mail.</summary>
    /// <param name="document">The document.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="index">Which of the document's recipients, from 1: names the file of a local run.</param>
    /// <param name="reason">Why it is sent, such as <c>issued</c>.</param>
    /// <param name="pdf">Its PDF.</param>
    public static OutgoingMail Compose(
        Document document,
        EmailAddress recipient,
        int index,
        string reason,
        ReadOnlyMemory<byte> pdf
    )
    {
        var (number, facts) = (document.Number, document.Facts);
        var content = facts.Corrects is { } correction
            ? CorrectionContent.Of(document, correction)
            : DocumentContent.Of(document);
        return new OutgoingMail(
            BusinessKey.Mail(number, recipient, reason),
            Category(facts.Kind),
            string.Create(CultureInfo.InvariantCulture, $"{number.Year:0000}/{number}-{reason}-{index}.eml"),
            facts.IssueDate,
            new Mailbox($"{facts.Seller.Name} – Facturation", facts.Seller.Email),
            recipient,
            content.Subject,
            TextBody.Of(content),
            HtmlBody.Of(content),
            new Attachment($"{number}.pdf", "application/pdf", pdf)
        );
    }

    /// <summary>By which the provider counts the mails of a kind.</summary>
    private static string Category(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => "invoice",
            DocumentKind.DepositRequest => "deposit-request",
            DocumentKind.CreditNote => "credit-note",
            DocumentKind.DepositRestitution => "deposit-restitution",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
