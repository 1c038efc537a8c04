namespace Aims.Mail;

/// <summary>What providers and mailboxes take.</summary>
internal static class MailLimits
{
    private const int LargestMail = 20 * 1024 * 1024;

    /// <summary>A refusal when a mail would be larger than 20 MB on the wire; null when it fits.</summary>
    public static SendOutcome.Refused? TooLarge(OutgoingMail mail)
    {
        // Base64 makes four bytes of three.
        var size = ((mail.Attachment?.Content.Length ?? 0) / 3L * 4) + mail.Text.Length + mail.Html.Length;
        return size > LargestMail
            ? new SendOutcome.Refused($"the mail would have {size} bytes, more than {LargestMail}")
            : null;
    }
}
