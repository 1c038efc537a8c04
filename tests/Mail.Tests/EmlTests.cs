using System.Text;
using Aims.Testing;
using MimeKit;

namespace Aims.Mail.Tests;

/// <summary>The files of a local run are mails that any reader opens.</summary>
public sealed class EmlTests
{
    private static readonly byte[] Pdf = [.. Enumerable.Range(0, 5_000).Select(n => (byte)(n % 256))];

    private static OutgoingMail Mail() =>
        DocumentMail.Compose(
            A.Owed(A.Contract(), "2026-12-01")[0].Numbered(123),
            A.Email("compta@société.fr"),
            2,
            "issued",
            Pdf
        );

    [Fact]
    public void A_reader_finds_subject_bodies_and_the_file_as_they_were()
    {
        using var file = new MemoryStream(Eml.Write(Mail()));
        using var message = MimeMessage.Load(file, TestContext.Current.CancellationToken);
        Assert.Equal(Mail().Subject, message.Subject);
        Assert.Equal(Mail().Text.ReplaceLineEndings(), message.TextBody!.ReplaceLineEndings());
        Assert.Equal(Mail().Html.ReplaceLineEndings(), message.HtmlBody!.ReplaceLineEndings());
        Assert.Equal(
            ("AIM&S Informatique – Facturation", "facturation@aims-informatique.com"),
            (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address)
        );
        var attachment = Assert.IsType<MimePart>(Assert.Single(message.Attachments), exactMatch: false);
        Assert.Equal("F2026-000123.pdf", attachment.FileName);
        using var content = new MemoryStream();
        attachment.Content!.DecodeTo(content, TestContext.Current.CancellationToken);
        Assert.Equal(Pdf, content.ToArray());
    }

    [Fact]
    public void A_mail_without_a_file_has_its_two_bodies_and_nothing_else()
    {
        var mail = Mail() with { Attachment = null };
        using var file = new MemoryStream(Eml.Write(mail));
        using var message = MimeMessage.Load(file, TestContext.Current.CancellationToken);
        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Empty(message.Attachments);
        Assert.Equal(mail.Text.ReplaceLineEndings(), message.TextBody!.ReplaceLineEndings());
        Assert.Equal(mail.Html.ReplaceLineEndings(), message.HtmlBody!.ReplaceLineEndings());
    }

    [Fact]
    public void The_same_mail_is_the_same_bytes() => Assert.Equal(Eml.Write(Mail()), Eml.Write(Mail()));

    [Fact]
    public async Task The_outbox_files_a_mail_under_its_name()
    {
        string? filed = null;
        var outbox = new OutboxMailSender(
            (name, eml, _) =>
            {
                filed = $"{name} {Encoding.ASCII.GetString(eml.Span).Length > 0}";
                return Task.CompletedTask;
            }
        );
        Assert.IsType<SendOutcome.Accepted>(await outbox.SendAsync(Mail(), TestContext.Current.CancellationToken));
        Assert.Equal("2026/F2026-000123-issued-2.eml True", filed);
    }

    [Fact]
    public async Task A_mail_too_large_for_mailboxes_is_refused_before_it_leaves()
    {
        var mail = Mail();
        mail = mail with { Attachment = mail.Attachment! with { Content = new byte[16 * 1024 * 1024] } };
        var outbox = new OutboxMailSender((_, _, _) => throw new InvalidOperationException("It left."));
        Assert.IsType<SendOutcome.Refused>(await outbox.SendAsync(mail, TestContext.Current.CancellationToken));
    }
}
