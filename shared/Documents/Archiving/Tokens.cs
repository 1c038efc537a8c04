using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The objects of PDF that the finished file adds to those of PdfPig.</summary>
internal static class Tokens
{
    public static NameToken Name(string name) => NameToken.Create(name);

    public static DictionaryToken Dictionary(params ReadOnlySpan<(string Key, IToken Value)> entries)
    {
        var dictionary = new Dictionary<NameToken, IToken>(entries.Length);
        foreach (var (key, value) in entries)
        {
            dictionary.Add(Name(key), value);
        }

        return new DictionaryToken(dictionary);
    }

    /// <summary>An entry that PdfPig always writes.</summary>
    public static T Entry<T>(this DictionaryToken dictionary, NameToken name)
        where T : class, IToken =>
        dictionary.TryGet<T>(name, out var value)
            ? value
            : throw new InvalidOperationException($"PdfPig wrote no {name}.");

    public static ArrayToken Array(params IReadOnlyList<IToken> items) => new(items);

    public static IndirectReferenceToken Reference(long number) => new(new IndirectReference(number, 0));

    /// <summary>A stream as it is: PDF/A lets whoever looks for metadata find them without inflating anything.</summary>
    public static StreamToken Plain(DictionaryToken entries, byte[] content) =>
        new(entries.With(NameToken.Length, new NumericToken(content.Length)), content);

    /// <summary>A deflated stream. The fastest level would save a thirtieth of the time of a document, and add a sixteenth to its size.</summary>
    public static StreamToken Deflated(DictionaryToken entries, ReadOnlySpan<byte> content)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return Plain(entries.With(NameToken.Filter, NameToken.FlateDecode), deflated.ToArray());
    }
}
