namespace Aims.Mail;

/// <summary>A part of a mail under its own heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Paragraphs">Sentences.</param>
/// <param name="Facts">Names with their values.</param>
/// <param name="Table">What has more than one value a line; null when nothing has.</param>
internal sealed record MailSection(
    string Title,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<MailFact> Facts,
    MailTable? Table = null
);
