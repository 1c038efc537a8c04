using System.Text;
using System.Text.RegularExpressions;

namespace Aims.Banking;

/// <summary>The first bytes of an XML file: whether it is one, and how its characters are written.</summary>
internal static partial class XmlStart
{
    private const string Rule = "must be UTF-8, US-ASCII, ISO-8859-1, ISO-8859-15 or windows-1252";

    // With its mark: a reader then passes over one at the beginning.
    private static readonly Encoding Utf8 = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: true,
        throwOnInvalidBytes: true
    );

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static bool IsXml(ReadOnlySpan<byte> start) => WithoutMark(start).TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    /// <summary>As declared, strict: bytes that are no character are no text.</summary>
    /// <exception cref="BankFileFaultException">It is declared as something else, or otherwise than it is.</exception>
    public static Encoding EncodingOf(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(WithoutMark(start));
        var name = Declared().Match(text) is { Success: true } found ? found.Groups["name"].Value : "UTF-8";
        var hasMark = start.StartsWith(Mark);
        return name.ToUpperInvariant() switch
        {
            "UTF-8" => Utf8,
            _ when hasMark => throw new BankFileFaultException(
                1,
                $"the encoding '{name}' contradicts the mark of UTF-8"
            ),
            "US-ASCII" or "ASCII" => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, Strict),
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            // Not among the encodings that .NET knows by itself, nor registered for all.
            "ISO-8859-15" or "WINDOWS-1252" => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
            _ => throw new BankFileFaultException(1, $"the encoding '{BankText.Cut(name, 40)}' {Rule}"),
        };
    }

    private static DecoderFallback Strict => DecoderFallback.ExceptionFallback;

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> start) =>
        start.StartsWith(Mark) ? start[Mark.Length..] : start;

    [GeneratedRegex(
        """^<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[^"'>]*)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Declared();
}
