using System.Collections.Frozen;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>Paper to draw on, in points from the top left corner. Whoever draws knows nothing of PdfPig.</summary>
internal sealed partial class Canvas : IDisposable
{
    /// <summary>Bytes of a file of a page or two: what fits is not copied while it grows.</summary>
    private const int UsualSize = 32 * 1024;

    private readonly MemoryStream _stream = new(UsualSize);
    private readonly PdfDocumentBuilder _builder;
    private readonly CanvasFonts _fonts;
    private readonly Tags _tags = new();
    private PdfPageBuilder? _page;

    /// <param name="file">What the file says about itself.</param>
    /// <param name="xml">What is attached to it; null for nothing.</param>
    /// <param name="beyondFrench">The faces that need more than the letters of French.</param>
    private Canvas(FileFacts file, byte[]? xml, IReadOnlySet<Face> beyondFrench)
    {
        _builder = new PdfDocumentBuilder(_stream, tokenWriter: new ArchiveTokenWriter(file, xml, _tags))
        {
            DocumentInformation = new()
            {
                Title = file.Title,
                Author = file.Author,
                Creator = FileFacts.Creator,
                Producer = FileFacts.Producer,
                CreationDate = file.PdfDate,
                ModifiedDate = file.PdfDate,
            },
        };
        _fonts = new CanvasFonts(_builder, beyondFrench);
    }

    private PdfPageBuilder Page => _page ?? throw new InvalidOperationException("There is no page to draw on yet.");

    /// <summary>
    /// The file of what is drawn. It is tried with the letters of French, which almost every document does with, and drawn again with all
    /// where that one lacked some.
    /// </summary>
    /// <param name="file">What the file says about itself.</param>
    /// <param name="xml">What is attached to it; null for nothing.</param>
    /// <param name="draw">Draws it, the same each time.</param>
    public static byte[] Draw(FileFacts file, byte[]? xml, Action<Canvas> draw)
    {
        using var french = new Canvas(file, xml, FrozenSet<Face>.Empty);
        draw(french);
        if (french._fonts.Lacking.Count == 0)
        {
            return french.ToPdf();
        }

        using var beyond = new Canvas(file, xml, french._fonts.Lacking);
        draw(beyond);
        return beyond.ToPdf();
    }

    public void AddPage()
    {
        var content = new PageContent();
        _page = _builder.AddPage(A4.Width, A4.Height);
        _page.CurrentStream.Operations.Add(content);
        _tags.AddPage(content);
    }

    /// <summary>What is drawn until the matching <see cref="End"/> is this to a reader who does not see it.</summary>
    public void Begin(Role role) => _tags.Begin(role);

    public void End() => _tags.End();

    /// <summary>One line of text.</summary>
    /// <param name="text">Characters that the face holds.</param>
    /// <param name="style">Face, size and colour; the alignment is the caller's.</param>
    /// <param name="left">Where the first letter begins.</param>
    /// <param name="baseline">Where the letters stand.</param>
    public void Text(string text, Style style, double left, double baseline)
    {
        // Without a font all of it is drawn again.
        if (text.Length == 0 || _fonts.For(style.Face, text) is not { } font)
        {
            return;
        }

        var (name, codes) = font.Write(text, Page);
        Begin(Role.Paragraph);
        _tags.Content().Text(name, style.Size, style.Ink, Point(left, baseline), codes);
        End();
    }

    /// <summary>A text around a point, climbing to the right.</summary>
    public void Climb(string text, Style style, double middle, double height, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        _tags.Decoration().Save();
        _tags.Decoration().Transform(cosine, sine, -sine, cosine, middle, A4.Height - height);
        // The origin is now the point itself: letters stand below it by half the height of a capital.
        Text(text, style, -style.Width(text) / 2, A4.Height + (style.Size * 0.36));
        _tags.Decoration().Restore();
    }

    public void Line(double left, double top, double right, double bottom, double thickness, Ink ink) =>
        _tags.Decoration().Line(Point(left, top), Point(right, bottom), thickness, ink);

    /// <summary>A filled rectangle without border.</summary>
    public void Rectangle(double left, double top, double width, double height, Ink ink)
    {
        var content = _tags.Decoration();
        content.Fill(ink);
        content.Rectangle(Point(left, top + height), width, height);
        content.FillPath();
    }

    /// <summary>Makes an area of the page lead to an address.</summary>
    public void Link(string address, double left, double top, double width, double height)
    {
        var area = new PdfRectangle(Point(left, top + height), Point(left + width, top));
        var noBorder = new AnnotationBorder(0, 0, 0, null);
        _tags.AddLink();
        Page.AddLink(new LinkAnnotation(new UriAction(address), area, noBorder));
    }

    public void Dispose()
    {
        _builder.Dispose();
        _stream.Dispose();
    }

    private byte[] ToPdf()
    {
        _tags.EndMark();
        return _builder.Build();
    }

    private static PdfPoint Point(double left, double top) => new(left, A4.Height - top);
}
