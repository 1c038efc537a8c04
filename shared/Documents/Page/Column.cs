namespace Aims.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Width">In points.</param>
/// <param name="Align">Where its head stands.</param>
/// <param name="Cell">What a row shows in it, as wide as the column.</param>
internal sealed record Column<TRow>(string Title, double Width, Align Align, Func<TRow, Box> Cell)
{
    /// <summary>A column of texts, which stand where its head does.</summary>
    public Column(string title, double width, Align align, Style style, Func<TRow, string> text)
        : this(title, width, align, row => new TextBox(text(row), style with { Align = align }, width)) { }
}
