using Aims.Billing;
using Aims.Documents;
using Aims.Mail;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Mails a notice as it was frozen when it was decided, with its statement, once to each recipient.</summary>
public sealed class SendNotice(
    AccountTable accounts,
    MailDelivery delivery,
    WorkQueues queues,
    RunsSettings switches,
    Theme theme,
    ILogger<SendNotice> log
) : IQueueFunction
{
    private static readonly TimeSpan WhileSwitchedOff = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    public async Task<Verdict> RunAsync(string text, CancellationToken stop)
    {
        var message = SendNoticeMessage.Read(text);
        if (!message.IsGood)
        {
            return Verdict.Park(string.Join("; ", message.Faults));
        }

        if (!switches.Mails)
        {
            await queues.SendAsync(message.Value, WhileSwitchedOff, stop);
            return Verdict.Done;
        }

        var (contract, notice) = (message.Value.Contract, message.Value.Notice);
        return await accounts.NoticeFactsAsync(contract, notice, stop) is { } json
            ? await SendAsync(message.Value, NoticeJson.Read(json), stop)
            : Verdict.Park($"{contract} has no notice {notice}");
    }

    private async Task<Verdict> SendAsync(SendNoticeMessage message, NoticeFacts facts, CancellationToken stop)
    {
        var pdf = StatementPdf.Draw(facts, theme);
        var left = new List<Delivered>();
        for (var index = 0; index < facts.Recipients.Count; index++)
        {
            var recipient = facts.Recipients[index];
            var mail = NoticeMail.Compose(facts, recipient, index + 1, pdf);
            left.Add(await delivery.DeliverAsync(mail, facts.About, NoticeMail.Reason, recipient, stop));
        }

        if (left.OfType<Delivered.Later>().ToList() is { Count: > 0 } later)
        {
            var delay = later.Max(next => next.After ?? Patience.Delay(message.Attempt));
            SendNoticeLog.WaitsForProvider(log, message.Contract, message.Notice, message.Attempt, later[0].Reason);
            await queues.SendAsync(message with { Attempt = message.Attempt + 1 }, delay, stop);
            // What was refused is given to a person once all have an outcome: not again with each attempt.
            return Verdict.Done;
        }

        await MarkSentAsync(message, stop);
        var refused = left.OfType<Delivered.NeedsPerson>().Select(next => next.Reason).ToList();
        return refused.Count == 0 ? Verdict.Done : Verdict.Park(string.Join("; ", refused));
    }

    /// <summary>Nothing is left to be done about it: each mail was accepted, or is given to a person.</summary>
    private Task<StoredAccount> MarkSentAsync(SendNoticeMessage message, CancellationToken stop) =>
        accounts.ChangeAsync(
            message.Contract,
            stored =>
                stored.Proceedings.Notices.FirstOrDefault(it => it.Key == message.Notice) is { IsSent: false } notice
                    ? new AccountUpdate($"notice {notice.Key} sent")
                    {
                        Proceedings = stored.Proceedings.With(notice with { IsSent = true }),
                    }
                    : null,
            read: null,
            stop
        );
}
