namespace Aims.Mail;

/// <summary>What a mail says, before it is set as text or as a page: both say the same.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Preheader">What a mailbox shows beside the subject.</param>
/// <param name="Title">The headline.</param>
/// <param name="Greeting">The first line.</param>
/// <param name="Paragraphs">What is to be known.</param>
/// <param name="Facts">Names with their values.</param>
/// <param name="PaymentTitle">How to pay, or what becomes of the money, in a word.</param>
/// <param name="Payment">The same in sentences.</param>
/// <param name="PaymentFacts">Names with their values, for paying.</param>
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
    string PaymentTitle,
    IReadOnlyList<string> Payment,
    IReadOnlyList<MailFact> PaymentFacts,
    IReadOnlyList<string> Closing,
    IReadOnlyList<string> Signature,
    string Footer,
    string? Specimen
);
