using UglyToad.PdfPig.Tokens;

namespace Aims.Documents;

/// <summary>What the colours of a file mean (ISO 19005-3, 6.2.3).</summary>
internal static class OutputIntent
{
    /// <summary>The profile, the same in every file.</summary>
    public static StreamToken Profile { get; } =
        Tokens.Deflated(Tokens.Dictionary(("N", new NumericToken(3))), SrgbProfile.Create());

    public static DictionaryToken Of(IndirectReferenceToken profile)
    {
        var name = new StringToken(SrgbProfile.Name);
        return Tokens.Dictionary(
            ("Type", Tokens.Name("OutputIntent")),
            ("S", Tokens.Name("GTS_PDFA1")),
            ("OutputConditionIdentifier", name),
            ("Info", name),
            ("DestOutputProfile", profile)
        );
    }
}
