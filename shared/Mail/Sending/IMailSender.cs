namespace Aims.Mail;

/// <summary>Takes mails: a provider, or the outbox of a local run.</summary>
public interface IMailSender
{
    /// <summary>Gives one mail; never throws for what the provider answers.</summary>
    Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken stop);
}
