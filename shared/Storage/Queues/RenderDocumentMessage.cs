using Aims.Billing;

namespace Aims.Storage;

/// <summary>Draw this document. <c>{"version":1,"document":"F2026-000123"}</c></summary>
public sealed record RenderDocumentMessage(DocumentNumber Document)
{
    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<RenderDocumentMessage> Read(string text) =>
        MessageText.Read(text, fields => new RenderDocumentMessage(MessageText.Document(fields)));

    /// <summary>The text of the queue message.</summary>
    public string Write() => MessageText.Write(("document", Document.ToString()));
}
