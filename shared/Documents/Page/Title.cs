namespace Aims.Documents;

/// <summary>What the document is, beside the seller's name.</summary>
internal static class Title
{
    private static readonly Style Large = new(Face.Bold, 22, Ink.Text);
    private static readonly Style Long = new(Face.Bold, 16, Ink.Text);
    private static readonly Style Below = new(Face.Bold, 11, Ink.Text);

    /// <param name="title">What it is.</param>
    /// <param name="which">Which one of its kind.</param>
    /// <param name="theme">Its colour.</param>
    public static Box Of(string title, string which, Theme theme)
    {
        var capitals = title.ToUpperInvariant();
        var style = Large.Width(capitals) <= Sheet.WindowWidth ? Large : Long;
        return new Stack(
            0,
            // Stands on the line of the seller's name.
            new Space(0, NamePlate.Letters.Baseline - style.Baseline),
            new Tagged(Role.Title, new TextBox(capitals, style with { Ink = theme.Accent.Ink }, Sheet.WindowWidth)),
            new TextBox(which, Below, Sheet.WindowWidth)
        );
    }
}
