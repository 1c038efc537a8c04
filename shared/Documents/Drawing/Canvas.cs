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
internal sealed partial class Canvas : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly PdfDocumentBuilder _builder;
    private readonly CanvasFonts _fonts;
    private PdfPageBuilder? _page;

    /// <param name="title">What the window of a reader says.</param>
    /// <param name="author">Who issues the file.</param>
    /// <param name="day">The day of its content: a clock would give other bytes each time.</param>
    public Canvas(string title, string author, DateOnly day)
    {
        _builder = new PdfDocumentBuilder(_stream, tokenWriter: new FrenchTokenWriter())
        {
            DocumentInformation = new()
            {
                // PdfPig writes Latin-1, in which a no-break space is what a reader of PDF takes for € (ISO 32000-1, D.2).
                Title = title.Replace(French.NoBreakSpace, ' '),
                Author = author,
                Creator = "AimsServerless",
                CreationDate = $"D:{day:yyyyMMdd}",
            },
        };
        _fonts = new CanvasFonts(_builder);
    }

    private PdfPageBuilder Page => _page ?? throw new InvalidOperationException("There is no page to draw on yet.");

    private List<IGraphicsStateOperation> Operations => Page.CurrentStream.Operations;

    public void AddPage() => _page = _builder.AddPage(A4.Width, A4.Height);

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

        Page.SetTextAndFillColor(style.Ink.Red, style.Ink.Green, style.Ink.Blue);
        Page.AddText(text, style.Size, Point(left, baseline), _fonts.For(style.Face, text));
        Page.ResetColor();
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
        Page.SetStrokeColor(ink.Red, ink.Green, ink.Blue);
        Page.DrawLine(Point(left, top), Point(right, bottom), thickness);
        Page.ResetColor();
    }

    /// <summary>A filled rectangle without border.</summary>
    public void Rectangle(double left, double top, double width, double height, Ink ink)
    {
        var corner = Point(left, top + height);
        Page.SetTextAndFillColor(ink.Red, ink.Green, ink.Blue);
        Operations.Add(new AppendRectangle(corner.X, corner.Y, Round(width), Round(height)));
        Operations.Add(FillPathNonZeroWinding.Value);
        Page.ResetColor();
    }

    /// <summary>Makes an area of the page lead to an address.</summary>
    public void Link(string address, double left, double top, double width, double height)
    {
        var area = new PdfRectangle(Point(left, top + height), Point(left + width, top));
        var noBorder = new AnnotationBorder(0, 0, 0, null);
        Page.AddLink(new LinkAnnotation(new UriAction(address), area, noBorder));
    }

    /// <summary>The finished file. Nothing can be drawn afterwards.</summary>
    public byte[] ToPdf()
    {
        var pdf = _builder.Build();
        FileId.Stamp(pdf);
        return pdf;
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
