namespace Aims.Documents.Tests;

/// <summary>A theme of another house.</summary>
internal static class SampleTheme
{
    /// <summary>A ring and a leaf, of every command that a path has.</summary>
    public const string Svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="10 10 120 40" width="120" height="40" role="img">
          <title>Feuille &amp; Cie</title>
          <path fill="#0B6E4F" fill-rule="evenodd" d="M30 12a18 18 0 1 0 0 36 18 18 0 000-36zm0 8 9 20H21z"/>
          <g id="leaf" fill="#123">
            <path d="M60,14H70V46H60Zm20 4q10-8 20 0t20 0"/>
            <path d="M80 40C90 30 100 30 105 40S115 50 125 40Q115 20 100 30T80 40"/>
          </g>
        </svg>
        """;

    public static VectorLogo Logo { get; } = VectorLogo.Read(Svg).Value!;

    public static Theme Other { get; } =
        new(
            new AccentColour(0x0B, 0x6E, 0x4F),
            Logo,
            new Mentions("Dépôt de notre maison.", "Restitution de notre maison.", "Provision de notre maison.")
        );
}
