using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Aims.Documents.Tests;

/// <summary>The bytes between the objects (ISO 32000-1, 7.5; ISO 19005-3, 6.1), read without the library that wrote them.</summary>
public sealed partial class FileSyntaxTests
{
    public static TheoryData<string> Files => EveryFile.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_object_is_where_the_list_says(string name)
    {
        var pdf = EveryFile.Of(name);
        var raw = Encoding.Latin1.GetString(pdf);
        var rows = Rows(pdf);
        Assert.Equal((0, 0, 65535), rows[0]);
        for (var number = 1; number < rows.Count; number++)
        {
            var (kind, where, index) = rows[number];
            if (kind == 1)
            {
                Assert.StartsWith($"{number} 0 obj\n", raw[where..], StringComparison.Ordinal);
                Assert.Equal(0, index);
            }
            else
            {
                Assert.Equal(2, kind);
                var packed = PackedNumbers(pdf, rows[where].Where);
                Assert.Equal(number, packed[index]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_stream_is_as_long_as_it_says(string name)
    {
        var raw = Encoding.Latin1.GetString(EveryFile.Of(name));
        var streams = Stream().Matches(raw);
        Assert.InRange(streams.Count, 8, 200);
        Assert.All(
            streams,
            stream =>
            {
                var end =
                    stream.Index
                    + stream.Length
                    + int.Parse(stream.Groups["length"].Value, CultureInfo.InvariantCulture);
                Assert.StartsWith("\nendstream\nendobj\n", raw[end..], StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_begins_as_binary_and_ends_with_its_last_line(string name)
    {
        var pdf = EveryFile.Of(name);
        Assert.Equal("%PDF-1.7\n%"u8.ToArray(), pdf[..10]);
        Assert.All(pdf[10..14], letter => Assert.InRange(letter, (byte)128, byte.MaxValue));
        Assert.EndsWith("\n%%EOF\n", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void There_is_one_revision_with_two_equal_identifiers(string name)
    {
        var raw = Encoding.Latin1.GetString(EveryFile.Of(name));
        Assert.Equal(
            raw.IndexOf("startxref\n", StringComparison.Ordinal),
            raw.LastIndexOf("startxref\n", StringComparison.Ordinal)
        );
        var identifiers = Assert.Single(Identifiers().Matches(raw));
        Assert.Equal(identifiers.Groups["first"].Value, identifiers.Groups["second"].Value);
    }

    /// <summary>Kind, place and index of each object.</summary>
    private static List<(int Kind, int Where, int Index)> Rows(byte[] pdf)
    {
        const int columns = 7;
        var raw = Encoding.Latin1.GetString(pdf);
        var start = int.Parse(StartXref().Match(raw).Groups["start"].Value, CultureInfo.InvariantCulture);
        var (content, entries) = StreamAt(pdf, start);
        Assert.Contains("/Type /XRef", entries, StringComparison.Ordinal);
        Assert.Equal(0, content.Length % (1 + columns));
        var rows = new List<(int, int, int)>();
        var row = new byte[columns];
        foreach (var line in content.Chunk(1 + columns))
        {
            Assert.Equal(2, line[0]);
            for (var column = 0; column < columns; column++)
            {
                row[column] = unchecked((byte)(row[column] + line[1 + column]));
            }

            rows.Add(
                (
                    row[0],
                    BinaryPrimitives.ReadInt32BigEndian(row.AsSpan(1)),
                    BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(5))
                )
            );
        }

        Assert.Contains($"/Size {rows.Count} ", entries, StringComparison.Ordinal);
        return rows;
    }

    private static List<int> PackedNumbers(byte[] pdf, int offset)
    {
        var (content, entries) = StreamAt(pdf, offset);
        Assert.Contains("/Type /ObjStm", entries, StringComparison.Ordinal);
        var first = int.Parse(First().Match(entries).Groups["first"].Value, CultureInfo.InvariantCulture);
        var index = Encoding.ASCII.GetString(content, 0, first).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. index.Chunk(2).Select(pair => int.Parse(pair[0], CultureInfo.InvariantCulture))];
    }

    private static (byte[] Content, string Entries) StreamAt(byte[] pdf, int offset)
    {
        var found = Stream().Match(Encoding.Latin1.GetString(pdf, offset, pdf.Length - offset));
        var length = int.Parse(found.Groups["length"].Value, CultureInfo.InvariantCulture);
        using var deflated = new MemoryStream(pdf, offset + found.Index + found.Length, length);
        using var inflate = new ZLibStream(deflated, CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflate.CopyTo(content);
        return (content.ToArray(), found.Value);
    }

    [GeneratedRegex(
        @"\d+ 0 obj\n<<[^\n]*?/Length (?<length>\d+) [^\n]*>>\nstream\n",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Stream();

    [GeneratedRegex(@"/First (?<first>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    [GeneratedRegex(
        @"\nstartxref\n(?<start>\d+)\n%%EOF\n$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex StartXref();

    [GeneratedRegex(
        @"/ID \[ <(?<first>[0-9A-F]{32})><(?<second>[0-9A-F]{32})>\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Identifiers();
}
