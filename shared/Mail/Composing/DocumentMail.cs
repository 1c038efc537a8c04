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
        var content = DocumentContent.Of(document);
        return new OutgoingMail(
            BusinessKey.Mail(number, recipient, reason),
            facts.Kind == DocumentKind.Invoice ? "invoice" : "deposit-request",
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
}
