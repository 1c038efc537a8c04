using Aims.Billing;

namespace Aims.Storage;

/// <summary>One logical mail.</summary>
/// <param name="Document">The document it carries.</param>
/// <param name="Reason">Why it is mailed, such as <c>issued</c>.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Detail">The provider's id of the message, or why not.</param>
/// <param name="At">When it came to stand there.</param>
public sealed record MailEntry(
    DocumentNumber Document,
    string Reason,
    EmailAddress Recipient,
    MailState State,
    string Detail,
    DateTimeOffset At
);
