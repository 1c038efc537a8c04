namespace Aims.Mail;

/// <summary>What a mail says, before it is set as text or as a page: both say the same.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Preheader">What a mailbox shows beside the subject.</param>
/// <param name="Title">The headline.</param>
/// <param name="Greeting">The first line.</param>
/// <param name="Paragraphs">What is to be known.</param>
/// <param name="Facts">Names with their values.</param>
/// <param name="Sections">What follows under headings of its own: how to pay, which servers.</param>
/// <param name="Closing">The last sentences.</param>
/// <param name="Signature">Who writes.</param>
/// <param name="Footer">Who that is in law.</param>
/// <param name="Specimen">Said above everything outside production; null in production.</param>
internal sealed record MailContent(
    string Subject,
    string Preheader,
    string Title,
    string Greeting,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<MailFact> Facts,
    IReadOnlyList<MailSection> Sections,
    IReadOnlyList<string> Closing,
    IReadOnlyList<string> Signature,
    string Footer,
    string? Specimen
);
