namespace Aims.Documents;

/// <summary>How a text looks: typeface, size in points, colour, and where it stands in its column.</summary>
internal sealed record Style(Face Face, double Size, Ink Ink, Align Align = Align.Left)
{
    public static Style Body { get; } = new(Face.Regular, 9, Ink.Text);

    public static Style Strong { get; } = new(Face.Bold, 9, Ink.Text);

    public static Style Quiet { get; } = new(Face.Regular, 8, Ink.Muted);

    /// <summary>Legal mentions and footer.</summary>
    public static Style Fine { get; } = new(Face.Regular, 7.5, Ink.Muted);

    /// <summary>Distance between two baselines.</summary>
    public double LineHeight => Size * 1.32;

    /// <summary>From the top of a line to its baseline: capitals end up in the middle of the line.</summary>
    public double Baseline => Size * 1.02;

    /// <summary>The same, at the right edge of its column.</summary>
    public Style ToTheRight => this with { Align = Align.Right };

    /// <summary>Width of a text on one line.</summary>
    public double Width(ReadOnlySpan<char> text) => Face.Width(text, Size);
}
