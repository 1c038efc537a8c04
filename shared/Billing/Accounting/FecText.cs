using System.Text;

namespace Aims.Billing;

/// <summary>Texts of the FEC in ISO 8859-15 (LPF A47 A-1, III): what it has not is written with what it has, or as <c>?</c>.</summary>
public static class FecText
{
    /// <summary>Each letter or mark of <see cref="PrintableText"/> that ISO 8859-15 has not, and what stands for it.</summary>
    private const string Table =
        "¤E ¦| ¨\" ´' ¸, ¼1/4 ½1/2 ¾3/4 "
        + "ĀA āa ĂA ăa ĄA ąa ĆC ćc ĈC ĉc ĊC ċc ČC čc ĎD ďd ĐD đd ĒE ēe ĔE ĕe ĖE ėe ĘE ęe ĚE ěe ĜG ĝg ĞG ğg ĠG ġg ĢG ģg "
        + "ĤH ĥh ĦH ħh ĨI ĩi ĪI īi ĬI ĭi ĮI įi İI ıi ĲIJ ĳij ĴJ ĵj ĶK ķk ĸk ĹL ĺl ĻL ļl ĽL ľl ĿL ŀl ŁL łl ŃN ńn ŅN ņn ŇN ňn "
        + "ŉ'n ŊN ŋn ŌO ōo ŎO ŏo ŐO őo ŔR ŕr ŖR ŗr ŘR řr ŚS śs ŜS ŝs ŞS şs ŢT ţt ŤT ťt ŦT ŧt ŨU ũu ŪU ūu ŬU ŭu ŮU ůu ŰU űu "
        + "ŲU ųu ŴW ŵw ŶY ŷy ŹZ źz ŻZ żz ſs ȘS șs ȚT țt "
        + "‐- ‑- ‒- –- —- −- ‘' ’' ‚' “\" ”\" „\" †+ •- …... ‰0/00 ‹< ›> ™TM";

    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding(
        "iso-8859-15",
        new EncoderReplacementFallback("?"),
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly Dictionary<char, string> Written = Table
        .Split(' ')
        .ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>ISO 8859-15.</summary>
    public static Encoding Encoding => Latin9;

    /// <summary>A text as it stands in a field: without tabs, line ends and other control characters; trimmed.</summary>
    public static string Field(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var field = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ =
                char.IsControl(letter) || letter is French.NoBreakSpace or '\u202F' ? field.Append(' ')
                : Written.TryGetValue(letter, out var written) ? field.Append(written)
                : field.Append(letter);
        }

        return field.ToString().Trim();
    }
}
