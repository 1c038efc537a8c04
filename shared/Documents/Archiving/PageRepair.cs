using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>What PdfPig says wrong of a page.</summary>
internal static class PageRepair
{
    /// <summary>The flag that lets a link be printed, and which PDF/A wants set (ISO 19005-3, 6.3.2).</summary>
    private static readonly NumericToken Print = new(4);

    /// <summary>Links are printed; the procedure sets, which PdfPig puts where no reader looks, are gone.</summary>
    public static DictionaryToken Page(DictionaryToken page) =>
        page.TryGet<ArrayToken>(NameToken.Annots, out var links)
            ? page.Without(NameToken.ProcSet).With(NameToken.Annots, new ArrayToken([.. links.Data.Select(Link)]))
            : page.Without(NameToken.ProcSet);

    private static IToken Link(IToken link) => ((DictionaryToken)link).With(NameToken.F, Print);
}
