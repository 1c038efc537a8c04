namespace Aims.Documents;

/// <summary>One of the two embedded typefaces, and how wide its letters are.</summary>
internal sealed class Face
{
    private Face(string name) => (French, Whole) = (FaceFile.Read($"{name}French.ttf"), FaceFile.Read($"{name}.ttf"));

    public static Face Regular { get; } = new("AimsSans-Regular");

    public static Face Bold { get; } = new("AimsSans-Bold");

    /// <summary>The characters of French alone: enough for almost every text, and read in a third of the time.</summary>
    public FaceFile French { get; }

    /// <summary>All printable characters, says a test; the same glyphs and widths as <see cref="French"/> where both have one.</summary>
    public FaceFile Whole { get; }

    /// <summary>Width of a text in points. A character without a glyph is a fault of the caller: the decision refuses it.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        var sum = 0.0;
        foreach (var character in text)
        {
            sum += Whole.Widths.TryGetValue(character, out var width)
                ? width
                : throw new ArgumentException($"No glyph for '{character}' (U+{(int)character:X4}).", nameof(text));
        }

        return sum * size;
    }
}
