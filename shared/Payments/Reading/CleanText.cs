namespace Aims.Payments;

/// <summary>Texts of others, made fit to be kept.</summary>
internal static class CleanText
{
    /// <summary>
    /// Without control characters (a space each) and outer white space, cut to <paramref name="longest"/> characters but never within a
    /// pair of surrogates; null when nothing is left.
    /// </summary>
    public static string? Of(string? text, int longest)
    {
        var clean = string.Concat((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        if (clean.Length > longest)
        {
            clean = clean[..(char.IsHighSurrogate(clean[longest - 1]) ? longest - 1 : longest)].TrimEnd();
        }

        return clean.Length == 0 ? null : clean;
    }
}
