using UglyToad.PdfPig;

namespace Aims.Documents;

/// <summary>A file from the archive, read again.</summary>
internal static class StoredFile
{
    /// <summary>What a file says; nothing when it is damaged.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> pdf, Func<PdfDocument, T?> what)
    {
        try
        {
            using var file = PdfDocument.Open(pdf.ToArray());
            return what(file);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // PdfPig reads damaged files past their end, casts what it finds and looks up what is not there: one answer for all.
            return default;
        }
    }
}
