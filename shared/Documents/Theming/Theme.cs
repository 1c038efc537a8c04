namespace Aims.Documents;

/// <summary>How documents look, and what the seller words on them: configuration, frozen with each document by its id.</summary>
/// <param name="Accent">The one colour.</param>
/// <param name="Logo">In the place of the seller's name in large letters; null without one.</param>
/// <param name="Mentions">Legal texts.</param>
/// <param name="HasQrCode">Whether a transfer can be scanned (EPC069-12).</param>
public sealed record Theme(AccentColour Accent, VectorLogo? Logo, Mentions Mentions, bool HasQrCode = true)
{
    private const int IdDigits = 16;

    /// <summary>The look of a document that names no theme.</summary>
    public static Theme House { get; } = new(AccentColour.House, Logo: null, Mentions.House);

    /// <summary>What facts keep of a theme: the first 16 hexadecimal digits of the SHA-256 of its JSON.</summary>
    public string Id => Sha256Hex.Of(ThemeJson.Write(this))[..IdDigits];

    /// <summary>The same; null for the look of the house, which is part of the program.</summary>
    public string? IdInFacts => Id == House.Id ? null : Id;
}
