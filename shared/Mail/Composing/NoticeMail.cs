using System.Globalization;

namespace Aims.Mail;

/// <summary>The mail of a notice, in French, with the statement of account attached.</summary>
public static class NoticeMail
{
    /// <summary>Why a notice is mailed: part of the key of each of its logical mails.</summary>
    public const string Reason = "notice";

    /// <summary>Composes one logical mail.</summary>
    /// <param name="facts">What the notice says.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="index">Which of the notice's recipients, from 1: names the file of a local run.</param>
    /// <param name="statementPdf">Its statement.</param>
    public static OutgoingMail Compose(
        NoticeFacts facts,
        EmailAddress recipient,
        int index,
        ReadOnlyMemory<byte> statementPdf
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        var content = NoticeContent.Of(facts);
        var name = facts.About.Replace('|', '-');
        return new OutgoingMail(
            BusinessKey.Mail(facts.About, recipient, Reason),
            Category(facts.Notice.Kind),
            string.Create(CultureInfo.InvariantCulture, $"{facts.Notice.Day.Year:0000}/notices/{name}-{index}.eml"),
            facts.Notice.Day,
            new Mailbox($"{facts.Seller.Name} – Facturation", facts.Seller.Email),
            recipient,
            content.Subject,
            TextBody.Of(content),
            HtmlBody.Of(content),
            new Attachment(
                $"releve-{facts.Contract}-{facts.Statement.Day.ToIso()}.pdf",
                "application/pdf",
                statementPdf
            )
        );
    }

    /// <summary>By which the provider counts the mails of a kind.</summary>
    private static string Category(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.DeadlineNear => "notice-deadline-near",
            NoticeKind.ChequeRenewal => "notice-cheque-renewal",
            NoticeKind.DefaultDeclared => "notice-default-declared",
            NoticeKind.Suspended => "notice-suspended",
            NoticeKind.CureEnding => "notice-cure-ending",
            NoticeKind.Reinstated => "notice-reinstated",
            NoticeKind.DefaultClosed => "notice-default-closed",
            NoticeKind.Terminated => "notice-terminated",
            NoticeKind.DebitAgain => "notice-debit-again",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
