using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Aims.Documents.Tests;

/// <summary>What must be true of every page, whatever is on it.</summary>
internal static class Placement
{
    public static void IsInsideTheMargins(Drawn drawn)
    {
        foreach (var letter in drawn.Pages.SelectMany(Drawn.LettersOf))
        {
            Assert.InRange(letter.BoundingBox.Left, Sheet.Side - 1, A4.Width - Sheet.Side);
            Assert.InRange(letter.BoundingBox.Right, Sheet.Side, A4.Width - Sheet.Side + 1);
            Assert.InRange(letter.BoundingBox.Bottom, Sheet.Bottom, A4.Height);
            Assert.InRange(letter.BoundingBox.Top, 0, A4.Height - A4.Mm(5));
        }
    }

    public static void HasNoTextOverAnother(Drawn drawn)
    {
        foreach (var page in drawn.Pages)
        {
            var lines = Drawn.LinesOf(page).Select(Bounds).ToList();
            for (var one = 0; one < lines.Count; one++)
            {
                Assert.DoesNotContain(lines.Skip(one + 1), other => Overlap(lines[one], other));
            }
        }
    }

    private static PdfRectangle Bounds(IEnumerable<Letter> line)
    {
        var boxes = line.Where(letter => letter.Value.Trim().Length > 0).Select(letter => letter.BoundingBox).ToList();
        return boxes.Count == 0
            ? new PdfRectangle(0, 0, 0, 0)
            : new PdfRectangle(
                boxes.Min(box => box.Left),
                boxes.Min(box => box.Bottom),
                boxes.Max(box => box.Right),
                boxes.Max(box => box.Top)
            );
    }

    /// <summary>A hair of contact between a descender and an accent is no harm.</summary>
    private static bool Overlap(PdfRectangle one, PdfRectangle other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > 0.5
        && Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom) > 0.5;
}
