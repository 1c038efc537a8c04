namespace Aims.Mail;

/// <summary>Files mails as <c>.eml</c> instead of sending them: a local run. Filing a mail again writes the same bytes.</summary>
/// <param name="put">Stores a file under a name.</param>
public sealed class OutboxMailSender(Func<string, ReadOnlyMemory<byte>, CancellationToken, Task> put) : IMailSender
{
    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        if (MailLimits.TooLarge(mail) is { } refused)
        {
            return refused;
        }

        await put(mail.OutboxName, Eml.Write(mail), stop);
        return new SendOutcome.Accepted(mail.OpaqueId);
    }
}
