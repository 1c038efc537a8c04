using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>The XML inside a file that was read again.</summary>
internal static class AttachedXml
{
    /// <summary>The bytes as they were attached; null when there are none, or others than the file says.</summary>
    public static byte[]? Of(PdfDocument file)
    {
        if (!file.Advanced.TryGetEmbeddedFiles(out var files))
        {
            return null;
        }

        var found = files.FirstOrDefault(attached => attached.Name == FacturXSchema.FileName);
        return found is not null && IsWhole(found.Stream.StreamDictionary, found.Memory.Span)
            ? found.Memory.ToArray()
            : null;
    }

    /// <summary>A reader of damaged streams gives what it could inflate.</summary>
    private static bool IsWhole(DictionaryToken stream, ReadOnlySpan<byte> xml) =>
        stream.TryGet(Tokens.Name("Params"), out DictionaryToken parameters)
        && parameters.TryGet(Tokens.Name("CheckSum"), out HexToken sum)
        && sum.GetHexString() == Attachment.CheckSum(xml);
}
