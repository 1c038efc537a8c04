using Aims.Billing;
using Aims.Documents;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Opens the receivable of an issued document, draws its PDF once, and asks for its mail.</summary>
public sealed class RenderDocument(
    InvoiceLedger ledger,
    AccountTable accounts,
    DocumentArchive archive,
    WorkQueues queues,
    ILogger<RenderDocument> log
) : IQueueFunction
{
    /// <inheritdoc />
    public async Task<Verdict> RunAsync(string text, CancellationToken stop)
    {
        var message = RenderDocumentMessage.Read(text);
        if (!message.IsGood)
        {
            return Verdict.Park(string.Join("; ", message.Faults));
        }

        if (await ledger.ReadAsync(message.Value.Document, stop) is not { } document)
        {
            return Verdict.Park($"{message.Value.Document} is not in the ledger");
        }

        var pdf = DocumentPdf.Draw(document);
        await accounts.OpenReceivableAsync(document, Sha256Hex.Of(pdf), stop);
        if (
            !await archive.StoreAsync(document.Number, pdf, stop)
            && await KeepStoredAsync(document, pdf, stop) is { } fault
        )
        {
            return Verdict.Park(fault);
        }

        if (message.Value.Settle || document.Facts.Totals.Prepaid > Money.Zero)
        {
            await queues.SendAsync(new PaymentNotificationMessage.Settle(document.Facts.Contract), stop);
        }

        await queues.SendAsync(new SendDocumentMessage(document.Number, SendDocumentMessage.Issued), after: null, stop);
        return Verdict.Done;
    }

    /// <summary>The stored bytes win (spec §4): the number inside is checked, their hash recorded, nothing rewritten.</summary>
    private async Task<string?> KeepStoredAsync(Document document, byte[] pdf, CancellationToken stop)
    {
        var stored =
            await archive.ReadAsync(document.Number, stop)
            ?? throw new InvalidOperationException($"The name of {document.Number} was taken and is free again.");
        if (stored.AsSpan().SequenceEqual(pdf))
        {
            return null;
        }

        if (DocumentPdf.ReadNumber(stored) != document.Number)
        {
            return $"the stored file of {document.Number} does not bear that number";
        }

        RenderDocumentLog.StoredBytesKept(log, document.Number);
        await accounts.CorrectPdfAsync(document, Sha256Hex.Of(stored), stop);
        return null;
    }
}
