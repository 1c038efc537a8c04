using MimeKit;

namespace Aims.Mail;

/// <summary>A mail as an RFC 5322 file, the same bytes for the same mail.</summary>
public static class Eml
{
    private static readonly FormatOptions Format = Options();

    /// <summary>The file.</summary>
    public static byte[] Write(OutgoingMail mail)
    {
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress(mail.From.Name, mail.From.Address.Text));
        message.To.Add(MailboxAddress.Parse(mail.To.Text));
        message.Subject = mail.Subject;
        message.Date = new DateTimeOffset(mail.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        message.MessageId = $"{mail.OpaqueId}@aims-serverless.local";
        message.Body = Body(mail);

        using var file = new MemoryStream();
        message.WriteTo(Format, file);
        return file.ToArray();
    }

    private static Multipart Body(OutgoingMail mail) =>
        mail.Attachment is { } attachment
            ? new("mixed", Alternatives(mail), File(attachment)) { Boundary = $"mixed-{mail.OpaqueId}" }
            : Alternatives(mail);

    private static Multipart Alternatives(OutgoingMail mail) =>
        new("alternative", Part("plain", mail.Text), Part("html", mail.Html)) { Boundary = $"bodies-{mail.OpaqueId}" };

    private static TextPart Part(string subtype, string text) =>
        new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    private static MimePart File(Attachment attachment) =>
        new(ContentType.Parse(attachment.ContentType))
        {
            Content = new MimeContent(new MemoryStream(attachment.Content.ToArray())),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = attachment.FileName,
        };

    private static FormatOptions Options()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
