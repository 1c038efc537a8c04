using Aims.Billing;
using Aims.Documents;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Opens the receivable of an issued document, draws its PDF once, and asks for its mail. A correction opens none: it is taken into the
/// account as what it takes off.
/// </summary>
internal sealed class RenderDocument(
    InvoiceLedger ledger,
    AccountTable accounts,
    DocumentArchive archive,
    Themes themes,
    Corrections corrections,
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

        if (await themes.FindAsync(document.Facts.Theme, stop) is not { } theme)
        {
            return Verdict.Park($"nobody keeps the theme {document.Facts.Theme} that {document.Number} names");
        }

        var pdf = DocumentPdf.Draw(document, theme);
        var fault = document.Facts.IsCorrection
            ? await CorrectAsync(document, pdf, stop)
            : await OpenAsync(document, pdf, message.Value.Settle, stop);
        if (fault is not null)
        {
            return Verdict.Park(fault);
        }

        await queues.SendAsync(new SendDocumentMessage(document.Number, SendDocumentMessage.Issued), after: null, stop);
        return Verdict.Done;
    }

    private async Task<string?> OpenAsync(Document document, byte[] pdf, bool settle, CancellationToken stop)
    {
        await accounts.OpenReceivableAsync(document, Sha256Hex.Of(pdf), stop);
        if (await StoreAsync(document, pdf, stop) is not { } stored)
        {
            return OtherNumber(document);
        }

        if (stored != pdf)
        {
            await accounts.CorrectPdfAsync(document, Sha256Hex.Of(stored), stop);
        }

        if (settle || document.Facts.Totals.Prepaid > Money.Zero)
        {
            await queues.SendAsync(new PaymentNotificationMessage.Settle(document.Facts.Contract), stop);
        }

        return null;
    }

    private async Task<string?> CorrectAsync(Document document, byte[] pdf, CancellationToken stop) =>
        await StoreAsync(document, pdf, stop) is { } stored
            ? await corrections.TakeAsync(document, Sha256Hex.Of(stored), stop)
            : OtherNumber(document);

    /// <summary>The stored bytes win (spec §4): the number inside is checked, nothing is rewritten.</summary>
    /// <returns>The bytes that are stored, the same array when they are these; null when they are another document's.</returns>
    private async Task<byte[]?> StoreAsync(Document document, byte[] pdf, CancellationToken stop)
    {
        if (await archive.StoreAsync(document.Number, pdf, stop))
        {
            return pdf;
        }

        var stored =
            await archive.ReadAsync(document.Number, stop)
            ?? throw new InvalidOperationException($"The name of {document.Number} was taken and is free again.");
        if (stored.AsSpan().SequenceEqual(pdf))
        {
            return pdf;
        }

        if (DocumentPdf.ReadNumber(stored) != document.Number)
        {
            return null;
        }

        RenderDocumentLog.StoredBytesKept(log, document.Number);
        return stored;
    }

    private static string OtherNumber(Document document) =>
        $"the stored file of {document.Number} does not bear that number";
}
