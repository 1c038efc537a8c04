using Aims.Billing;

namespace Aims.Storage;

/// <summary>Mail this document. <c>{"version":1,"document":"F2026-000123","reason":"issued","attempt":0}</c></summary>
/// <param name="Document">The document, whose PDF exists.</param>
/// <param name="Reason">Why it is mailed: part of the key of the logical mail.</param>
/// <param name="Attempt">How often the mail provider was out of reach before.</param>
public sealed record SendDocumentMessage(DocumentNumber Document, string Reason, int Attempt = 0)
{
    /// <summary>The mail that every issued document gives rise to.</summary>
    public const string Issued = "issued";

    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<SendDocumentMessage> Read(string text) =>
        MessageText.Read(
            text,
            fields => new SendDocumentMessage(
                MessageText.Document(fields),
                fields.Text("reason", 40),
                (int)(fields.OptionalWhole("attempt", 0, 10_000) ?? 0)
            )
        );

    /// <summary>The text of the queue message.</summary>
    public string Write() =>
        MessageText.Write(("document", Document.ToString()), ("reason", Reason), ("attempt", Attempt));
}
