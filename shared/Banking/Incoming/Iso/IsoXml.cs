using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Aims.Banking;

/// <summary>An ISO 20022 message, read forwards: no DTD, nothing is fetched, depth and length of everything are bounded.</summary>
internal sealed partial class IsoXml(TextReader text, CancellationToken stop) : IDisposable
{
    /// <summary>The deepest element: messages of banks need about 15.</summary>
    private const int MostDepth = 40;

    /// <summary>The most elements that are read as one.</summary>
    private const int MostElements = 5_000;

    /// <summary>The most of these that are held as parts of another: the standard has some 30 in a statement or entry.</summary>
    private const int MostParts = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        // Neither comments nor instructions are ignored here: ReadAsync calls itself for each that it ignores, so that a file with enough
        // of them in a row would overflow the stack and end the process. They arrive as nodes, and are passed over.
        IgnoreComments = false,
        IgnoreProcessingInstructions = false,
        IgnoreWhitespace = true,
    };

    private readonly XmlReader _reader = XmlReader.Create(text, Settings);

    /// <summary>The line that is being read, from 1.</summary>
    public int Line => Math.Max(1, ((IXmlLineInfo)_reader).LineNumber);

    /// <summary>Local name of the element that is being read.</summary>
    public string Name => _reader.LocalName;

    /// <summary>The namespace of the whole message, with its version.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>Which message it is, without its version: <c>camt.053.001</c>; null when it is none of ISO 20022.</summary>
    public string? Message { get; private set; }

    /// <summary>Moves to the root.</summary>
    public async Task BeginAsync()
    {
        while (await NextAsync() && _reader.NodeType != XmlNodeType.Element) { }

        Namespace = _reader.NamespaceURI;
        var found = IsoNamespace().Match(Namespace);
        Message = found.Success && Name == "Document" ? found.Groups["message"].Value : null;
    }

    /// <summary>Reads to the end of the file, where nothing but comments may follow.</summary>
    public async Task EndAsync()
    {
        while (await NextAsync()) { }
    }

    /// <summary>The elements within the one that is being read.</summary>
    public Inside Enter() => new(this, _reader.Depth, _reader.IsEmptyElement);

    /// <summary>The beginning of the element that is being read, to which its parts are added one by one.</summary>
    public Element Head(string above) => Start(null, above);

    /// <summary>Reads an element with all that is in it.</summary>
    public Task<Element> ElementAsync(string above) => ElementAsync(Start(null, above), MostElements);

    /// <summary>The same, of an element that is a part of another; it is not yet added to that.</summary>
    public Task<Element> ElementAsync(Element parent) => ElementAsync(Start(parent, ""), MostElements);

    private async Task<Element> ElementAsync(Element root, int left)
    {
        if (_reader.IsEmptyElement)
        {
            return root;
        }

        var current = root;
        while (true)
        {
            await NextAsync();
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element when _reader.NamespaceURI != Namespace:
                    await SkipAsync();
                    break;
                case XmlNodeType.Element when --left < 0:
                    throw root.Fault($"must have at most {MostElements} elements");
                case XmlNodeType.Element:
                    var child = Start(current, "");
                    current.Add(child);
                    current = _reader.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.Text:
                    current.Append(await TextAsync());
                    break;
                case XmlNodeType.EndElement when current == root:
                    return root;
                case XmlNodeType.EndElement:
                    current = current.Parent!;
                    break;
            }
        }
    }

    /// <summary>Reads an element with all that is in it and adds it to what it is a part of.</summary>
    public async Task AddAsync(Element head)
    {
        if (head.Children.Count == MostParts)
        {
            throw head.Fault($"must have at most {MostParts} elements directly in it");
        }

        head.Add(await ElementAsync(Start(head, ""), MostElements));
    }

    /// <summary>Reads over an element.</summary>
    public async Task SkipAsync()
    {
        var (depth, isEmpty) = (_reader.Depth, _reader.IsEmptyElement);
        while (!isEmpty && await NextAsync() && _reader.Depth > depth) { }
    }

    public void Dispose() => _reader.Dispose();

    private Element Start(Element? parent, string above) =>
        new(Name, parent, above, Line) { Currency = _reader.GetAttribute("Ccy") };

    private async ValueTask<string> TextAsync()
    {
        try
        {
            return await _reader.GetValueAsync();
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException)
        {
            throw Blame(fault);
        }
    }

    private async ValueTask<bool> NextAsync()
    {
        stop.ThrowIfCancellationRequested();
        bool isThere;
        try
        {
            isThere = await _reader.ReadAsync();
        }
        catch (Exception fault) when (fault is XmlException or DecoderFallbackException)
        {
            throw Blame(fault);
        }

        return _reader.Depth <= MostDepth
            ? isThere
            : throw new BankFileFaultException(Line, $"elements must be at most {MostDepth} deep");
    }

    private BankFileFaultException Blame(Exception fault) =>
        fault is XmlException xml
            ? new(xml.LineNumber > 0 ? xml.LineNumber : Line, $"must be well-formed XML without DTD: {xml.Message}")
            : new(Line, "after this line there are bytes that are no text in its encoding");

    [GeneratedRegex(
        @"^urn:iso:std:iso:20022:tech:xsd:(?<message>[a-z]{4}\.[0-9]{3}\.[0-9]{3})\.[0-9]{2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex IsoNamespace();
}
