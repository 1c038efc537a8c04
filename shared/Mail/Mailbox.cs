namespace Aims.Mail;

/// <summary>A name with its address.</summary>
public sealed record Mailbox(string Name, EmailAddress Address);
