namespace Aims.Mail;

/// <summary>One logical mail: a document, or an order, to one recipient, for one reason.</summary>
/// <param name="Key">What it is, such as <c>mail|F2026-000123|issued|…</c>; holds the address, so that it never leaves in clear.</param>
/// <param name="Category">What kind of mail it is, for the provider's statistics; no personal data.</param>
/// <param name="OutboxName">Under which name a local run files it.</param>
/// <param name="Date">The date it bears: that of the document or order, so that the same mail is the same bytes.</param>
/// <param name="From">The seller's accounting service, also where answers go.</param>
/// <param name="To">One recipient.</param>
/// <param name="Subject">In French.</param>
/// <param name="Text">The body as text.</param>
/// <param name="Html">The same content as a page.</param>
/// <param name="Attachment">The PDF; null when the mail says it all.</param>
public sealed record OutgoingMail(
    BusinessKey Key,
    string Category,
    string OutboxName,
    DateOnly Date,
    Mailbox From,
    EmailAddress To,
    string Subject,
    string Text,
    string Html,
    Attachment? Attachment
)
{
    /// <summary>An id that says nothing to who does not know the key: providers store such ids for long.</summary>
    public string OpaqueId => Sha256Hex.Of(Key.Text)[..32];
}
