namespace Aims.Documents;

/// <summary>What a file says about itself, in its information dictionary and again in its XMP packet.</summary>
/// <param name="Title">What the window of a reader says.</param>
/// <param name="Author">Who issues the file.</param>
/// <param name="Day">The day of its content: a clock would give other bytes each time.</param>
internal sealed record FileFacts(string Title, string Author, DateOnly Day)
{
    /// <summary>With plain spaces: in the dictionary, which PdfPig writes in Latin-1, a no-break space is read as € (ISO 32000-1, D.2).</summary>
    public string Title { get; } = Title.Replace(French.NoBreakSpace, ' ');

    /// <summary>With plain spaces, as the title.</summary>
    public string Author { get; } = Author.Replace(French.NoBreakSpace, ' ');

    public const string Creator = "AimsServerless";

    public const string Producer = "PdfPig";

    public const string Language = "fr-FR";

    /// <summary>The first second of the day in UTC, when it is the same day in France (ISO 32000-1, 7.9.4).</summary>
    public string PdfDate => $"D:{Day:yyyyMMdd}000000Z";

    /// <summary>The same second, as XMP writes it.</summary>
    public string XmpDate => $"{Day:yyyy-MM-dd}T00:00:00Z";
}
