namespace Aims.Local;

/// <summary>A mail that lies in the outbox.</summary>
/// <param name="Name">Its file, such as <c>2026/notices/C-1001-suspended-1-1.eml</c>.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Attachments">The names of the files that go with it.</param>
internal sealed record MailSeen(string Name, string To, string Subject, IReadOnlyList<string> Attachments)
{
    /// <summary>Whether it is one of the mails of a notice: one per recipient, numbered.</summary>
    public bool IsOf(string contract, NoticeSeen notice)
    {
        var begin = $"{contract}-{notice.Notice.Replace('|', '-')}-";
        var name = Path.GetFileNameWithoutExtension(Name);
        return name.StartsWith(begin, StringComparison.Ordinal)
            && name.Length > begin.Length
            && name[begin.Length..].All(char.IsAsciiDigit);
    }
}
