using Aims.Billing;
using Aims.Mail;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Mails a document that has been drawn, once to each recipient: intent recorded, sent, outcome recorded.</summary>
public sealed class SendDocument(
    InvoiceLedger ledger,
    DocumentArchive archive,
    MailDelivery delivery,
    WorkQueues queues,
    RunsSettings switches,
    ILogger<SendDocument> log
) : IQueueFunction
{
    private static readonly TimeSpan WhileSwitchedOff = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    public async Task<Verdict> RunAsync(string text, CancellationToken stop)
    {
        var message = SendDocumentMessage.Read(text);
        if (!message.IsGood)
        {
            return Verdict.Park(string.Join("; ", message.Faults));
        }

        if (!switches.Mails)
        {
            await queues.SendAsync(message.Value, WhileSwitchedOff, stop);
            return Verdict.Done;
        }

        if (await ledger.ReadAsync(message.Value.Document, stop) is not { } document)
        {
            return Verdict.Park($"{message.Value.Document} is not in the ledger");
        }

        if (await archive.ReadAsync(document.Number, stop) is not { } pdf)
        {
            return Verdict.Park($"{document.Number} has no PDF: it is mailed once it has been drawn");
        }

        return await SendAsync(message.Value, document, pdf, stop);
    }

    private async Task<Verdict> SendAsync(
        SendDocumentMessage message,
        Document document,
        byte[] pdf,
        CancellationToken stop
    )
    {
        var left = new List<Delivered>();
        for (var index = 0; index < document.Facts.Buyer.Emails.Count; index++)
        {
            var recipient = document.Facts.Buyer.Emails[index];
            var mail = DocumentMail.Compose(document, recipient, index + 1, message.Reason, pdf);
            left.Add(await delivery.DeliverAsync(mail, document.Number.ToString(), message.Reason, recipient, stop));
        }

        if (left.OfType<Delivered.Later>().ToList() is { Count: > 0 } later)
        {
            var delay = later.Max(next => next.After ?? Patience.Delay(message.Attempt));
            SendDocumentLog.WaitsForProvider(log, document.Number, message.Attempt, later[0].Reason);
            await queues.SendAsync(message with { Attempt = message.Attempt + 1 }, delay, stop);
        }

        var refused = left.OfType<Delivered.NeedsPerson>().Select(next => next.Reason).ToList();
        return refused.Count == 0 ? Verdict.Done : Verdict.Park(string.Join("; ", refused));
    }
}
