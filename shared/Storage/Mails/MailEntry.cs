using Aims.Billing;

namespace Aims.Storage;

/// <summary>One logical mail.</summary>
/// <param name="About">What it is about: the number of a document, or a notice of a contract as in <c>C-0042|suspended|3</c>.</param>
/// <param name="Reason">Why it is mailed, such as <c>issued</c> or <c>notice</c>.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Detail">The provider's id of the message, or why not.</param>
/// <param name="At">When it came to stand there.</param>
public sealed record MailEntry(
    string About,
    string Reason,
    EmailAddress Recipient,
    MailState State,
    string Detail,
    DateTimeOffset At
);
