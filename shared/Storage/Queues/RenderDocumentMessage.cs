using Aims.Billing;

namespace Aims.Storage;

/// <summary>Draw this document. <c>{"version":1,"document":"F2026-000123","settle":true}</c></summary>
/// <param name="Document">The document.</param>
/// <param name="Settle">Whether its account holds money that the receivable may take at once.</param>
public sealed record RenderDocumentMessage(DocumentNumber Document, bool Settle = false)
{
    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<RenderDocumentMessage> Read(string text) =>
        MessageText.Read(
            text,
            fields => new RenderDocumentMessage(MessageText.Document(fields), fields.Flag("settle", false))
        );

    /// <summary>The text of the queue message.</summary>
    public string Write() => MessageText.Write(("document", Document.ToString()), ("settle", Settle));
}
