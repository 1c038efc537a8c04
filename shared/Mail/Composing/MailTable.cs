namespace Aims.Mail;

/// <summary>Lines of several values.</summary>
/// <param name="Head">The names of the columns, in French.</param>
/// <param name="Rows">As many values each.</param>
internal sealed record MailTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
