namespace Aims.Mail;

/// <summary>A name with its value.</summary>
/// <param name="Name">In French.</param>
/// <param name="Value">As printed.</param>
/// <param name="IsStrong">Whether it is what the reader looks for first.</param>
internal sealed record MailFact(string Name, string Value, bool IsStrong = false);
