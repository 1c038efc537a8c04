using System.Xml;
using System.Xml.Linq;

namespace Aims.Documents;

/// <summary>Reads an SVG file of filled paths, and refuses everything that it would not draw.</summary>
internal sealed class SvgReader
{
    /// <summary>Of all its paths together.</summary>
    public const int MostSteps = 2_000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>No DTD, hence no entity; nothing is fetched.</summary>
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    private readonly List<SvgShape> _shapes = [];
    private int _steps;

    /// <exception cref="SvgException">Something in it is not drawn.</exception>
    public static SvgDrawing Read(string text)
    {
        var root = Parse(text);
        if (root.Name != Svg + "svg")
        {
            throw new SvgException($"must be an SVG file: its root is <{root.Name.LocalName}>");
        }

        var box = ViewBox(root);
        var reader = new SvgReader();
        reader.ReadElement(root, new SvgFill(new Ink(0, 0, 0), IsEvenOdd: false), depth: 0);
        if (reader._shapes.Count == 0)
        {
            throw new SvgException("must have a filled <path>");
        }

        return new SvgDrawing(
            box[2],
            box[3],
            [
                .. reader._shapes.Select(shape =>
                    shape with
                    {
                        Steps = [.. shape.Steps.Select(step => step.Placed(1, -box[0], -box[1]))],
                    }
                ),
            ]
        );
    }

    private static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Strict);
            var document = XDocument.Load(reader);
            return document.DescendantNodes().OfType<XProcessingInstruction>().FirstOrDefault() is { } instruction
                ? throw new SvgException($"has <?{instruction.Target}?>, which is not drawn")
                : document.Root!;
        }
        catch (XmlException fault)
        {
            throw new SvgException($"must be XML without DTD: {fault.Message}", fault);
        }
    }

    private static double[] ViewBox(XElement root)
    {
        // In a smaller one the numbers of the path would leave those of a PDF (ISO 19005-3, 6.1.13) once they are points.
        const string rule = "must have a viewBox of four numbers, its width and height at least 1";
        var numbers = new SvgNumbers((string?)root.Attribute("viewBox") ?? throw new SvgException(rule));
        var box = (double[])[numbers.Number(), numbers.Number(), numbers.Number(), numbers.Number()];
        return numbers.IsAtEnd && box[2] >= 1 && box[3] >= 1 ? box : throw new SvgException(rule);
    }

    private void ReadElement(XElement element, SvgFill inherited, int depth)
    {
        // Deep enough for every drawing program, and no stack overflows.
        if (depth > 32)
        {
            throw new SvgException("must not nest its groups more than 32 deep");
        }

        RefuseText(element);
        var fill = inherited.Within(element);
        foreach (var attribute in element.Attributes().Where(attribute => !SvgAttributes.IsDrawn(element, attribute)))
        {
            throw new SvgException($"has {attribute.Name.LocalName} on <{element.Name.LocalName}>, which is not drawn");
        }

        foreach (var child in element.Elements())
        {
            ReadChild(child, fill, depth);
        }
    }

    private void ReadChild(XElement child, SvgFill fill, int depth)
    {
        if (child.Name == Svg + "g")
        {
            ReadElement(child, fill, depth + 1);
        }
        else if (child.Name == Svg + "path")
        {
            ReadElement(child, fill, depth + 1);
            Add((string?)child.Attribute("d") ?? "", fill.Within(child));
        }
        else if (child.Name != Svg + "title" && child.Name != Svg + "desc")
        {
            throw new SvgException($"has <{child.Name.LocalName}>, which is not drawn");
        }
    }

    private void Add(string d, SvgFill fill)
    {
        var steps = SvgPathReader.Read(d, MostSteps - _steps);
        _steps += steps.Count;
        if (fill.Ink is { } ink && steps.Count > 0)
        {
            _shapes.Add(new SvgShape(steps, ink, fill.IsEvenOdd));
        }
    }

    private static void RefuseText(XElement element)
    {
        if (element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            throw new SvgException($"has text in <{element.Name.LocalName}>, which is not drawn");
        }
    }
}
