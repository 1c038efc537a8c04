using Aims.Billing;
using Aims.Mail;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Delivers one logical mail once, whatever happens between its intent and its outcome.</summary>
/// <param name="mails">Where each mail stands.</param>
/// <param name="sender">Who takes it.</param>
/// <param name="isRepeatable">Whether giving the same mail twice is harmless: a file in the outbox, not a mailbox.</param>
/// <param name="clock">When it happened.</param>
public sealed class MailDelivery(MailLog mails, IMailSender sender, bool isRepeatable, TimeProvider clock)
{
    /// <summary>A message stays with one worker for ten minutes (host); an intent older than that was cut short.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Delivers a mail unless it has been.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="about">The number of its document, or its notice.</param>
    /// <param name="reason">Why it is sent.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="stop">Stops the delivery.</param>
    public async Task<Delivered> DeliverAsync(
        OutgoingMail mail,
        string about,
        string reason,
        EmailAddress recipient,
        CancellationToken stop
    )
    {
        var intent = new MailEntry(about, reason, recipient, MailState.Intended, "", clock.GetUtcNow());
        if (isRepeatable)
        {
            // Filing it again writes the same bytes: there is nothing that an intent would protect.
            return await SendAsync(mail, intent, stop);
        }

        return await mails.IntendAsync(about, reason, recipient, stop) is { } before
            ? await LookAtAsync(before, stop)
            : await SendAsync(mail, intent, stop);
    }

    private async Task<Delivered> SendAsync(OutgoingMail mail, MailEntry intent, CancellationToken stop)
    {
        var outcome = await sender.SendAsync(mail, stop);
        var (state, detail) = outcome switch
        {
            SendOutcome.Accepted accepted => (MailState.Accepted, accepted.MessageId),
            SendOutcome.Refused refused => (MailState.Refused, refused.Reason),
            SendOutcome.Later later => (MailState.Waiting, later.Reason),
            SendOutcome.Uncertain uncertain => (MailState.Uncertain, uncertain.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await mails.RecordAsync(intent with { State = state, Detail = detail, At = clock.GetUtcNow() }, stop);
        return outcome is SendOutcome.Later wait
            ? new Delivered.Later(wait.Reason, wait.After)
            : Of(state, intent.About, detail);
    }

    private async Task<Delivered> LookAtAsync(MailEntry before, CancellationToken stop)
    {
        if (before.State != MailState.Intended)
        {
            return Of(before.State, before.About, before.Detail);
        }

        var age = clock.GetUtcNow() - before.At;
        if (age < Lease)
        {
            return new Delivered.Later("another worker is sending it", Lease - age);
        }

        var cutShort = before with
        {
            State = MailState.Uncertain,
            Detail = "cut short while sending",
            At = clock.GetUtcNow(),
        };
        await mails.RecordAsync(cutShort, stop);
        return Of(cutShort.State, before.About, cutShort.Detail);
    }

    private static Delivered Of(MailState state, string about, string detail) =>
        state == MailState.Accepted
            ? new Delivered.Sent()
            : new Delivered.NeedsPerson($"the mail of {about} is {state.ToString().ToLowerInvariant()}: {detail}");
}
