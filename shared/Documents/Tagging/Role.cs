using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>What a part of a document is to somebody who does not see it (ISO 32000-1, 14.8.4).</summary>
internal sealed class Role
{
    private Role(string type, bool holdsText) => (Type, HoldsText) = (NameToken.Create(type), holdsText);

    public static Role Document { get; } = new("Document", holdsText: false);

    /// <summary>What the page is, once in a file.</summary>
    public static Role Title { get; } = new("H1", holdsText: true);

    public static Role Heading { get; } = new("H2", holdsText: true);

    public static Role Paragraph { get; } = new("P", holdsText: true);

    /// <summary>Rows in a row, on one page or more.</summary>
    public static Role Table { get; } = new("Table", holdsText: false);

    /// <summary>The row of the heads of columns. Repeated on the next page of its table it is an ornament.</summary>
    public static Role HeadRow { get; } = new("TR", holdsText: false);

    public static Role Row { get; } = new("TR", holdsText: false);

    public static Role HeadCell { get; } = new("TH", holdsText: true);

    public static Role Cell { get; } = new("TD", holdsText: true);

    public static Role CellOfParagraphs { get; } = new("TD", holdsText: false);

    /// <summary>A text that leads to an address.</summary>
    public static Role Link { get; } = new("Link", holdsText: true);

    /// <summary>What says nothing, or nothing new: lines, grounds, the foot of a page, the head of the next.</summary>
    public static Role Artifact { get; } = new("Artifact", holdsText: false);

    /// <summary>The name of the structure type.</summary>
    public NameToken Type { get; }

    /// <summary>Whether it is made of text: parts of it are no parts of their own, links excepted.</summary>
    public bool HoldsText { get; }
}
