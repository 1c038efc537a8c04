using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.General;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

namespace Aims.Documents;

/// <summary>Paper to draw on, in points from the top left corner. The only class that knows PdfPig's writer.</summary>
/// <remarks>Whatever is drawn sets its own colour first, so none is ever set back.</remarks>
internal sealed partial class Canvas : IDisposable
{
    /// <summary>Bytes of a file of a page or two: what fits is not copied while it grows.</summary>
    private const int UsualSize = 32 * 1024;

    /// <summary>Operations of a full page.</summary>
    private const int UsualOperations = 1024;

    private readonly MemoryStream _stream = new(UsualSize);
    private readonly PdfDocumentBuilder _builder;
    private readonly CanvasFonts _fonts;
    private readonly Tags _tags = new();
    private PdfPageBuilder? _page;

    /// <param name="file">What the file says about itself.</param>
    /// <param name="xml">What is attached to it; null for nothing.</param>
    public Canvas(FileFacts file, byte[]? xml = null)
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
        _fonts = new CanvasFonts(_builder);
    }

    private PdfPageBuilder Page => _page ?? throw new InvalidOperationException("There is no page to draw on yet.");

    /// <summary>Where what is not text goes.</summary>
    private List<IGraphicsStateOperation> Operations => _tags.Decoration();

    public void AddPage()
    {
        _page = _builder.AddPage(A4.Width, A4.Height);
        var operations = _page.CurrentStream.Operations;
        operations.EnsureCapacity(UsualOperations);
        _tags.AddPage(operations);
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
        if (text.Length == 0)
        {
            return;
        }

        var (font, codes) = _fonts.For(style.Face, text).Write(text, Page);
        Begin(Role.Paragraph);
        _tags.Content().Add(new ShownText(style.Ink, font, style.Size, Point(left, baseline), codes));
        End();
    }

    /// <summary>A text around a point, climbing to the right.</summary>
    public void Climb(string text, Style style, double middle, double height, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = (Round(middle), Round(A4.Height - height));
        Operations.Add(Push.Value);
        Operations.Add(
            new ModifyCurrentTransformationMatrix([
                Round(cosine, 5),
                Round(sine, 5),
                Round(-sine, 5),
                Round(cosine, 5),
                x,
                y,
            ])
        );

        // The origin is now the point itself: letters stand below it by half the height of a capital.
        Text(text, style, -style.Width(text) / 2, A4.Height + (style.Size * 0.36));
        Operations.Add(Pop.Value);
    }

    public void Line(double left, double top, double right, double bottom, double thickness, Ink ink)
    {
        _tags.Decoration();
        Page.SetStrokeColor(ink.Red, ink.Green, ink.Blue);
        Page.DrawLine(Point(left, top), Point(right, bottom), thickness);
    }

    /// <summary>A filled rectangle without border.</summary>
    public void Rectangle(double left, double top, double width, double height, Ink ink)
    {
        var corner = Point(left, top + height);
        _tags.Decoration();
        Page.SetTextAndFillColor(ink.Red, ink.Green, ink.Blue);
        Operations.Add(new AppendRectangle(corner.X, corner.Y, Round(width), Round(height)));
        Operations.Add(FillPathNonZeroWinding.Value);
    }

    /// <summary>Makes an area of the page lead to an address.</summary>
    public void Link(string address, double left, double top, double width, double height)
    {
        var area = new PdfRectangle(Point(left, top + height), Point(left + width, top));
        var noBorder = new AnnotationBorder(0, 0, 0, null);
        _tags.AddLink();
        Page.AddLink(new LinkAnnotation(new UriAction(address), area, noBorder));
    }

    /// <summary>The finished file. Nothing can be drawn afterwards.</summary>
    public byte[] ToPdf()
    {
        _tags.EndMark();
        return _builder.Build();
    }

    public void Dispose()
    {
        _builder.Dispose();
        _stream.Dispose();
    }

    private static PdfPoint Point(double left, double top) => new(Round(left), Round(A4.Height - top));

    /// <summary>A hundredth of a point is finer than any printer, and keeps the file small.</summary>
    private static double Round(double value, int digits = 2) => Math.Round(value, digits);
}
