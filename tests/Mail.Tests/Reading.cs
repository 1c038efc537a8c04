using System.Net;
using System.Text.RegularExpressions;

namespace Aims.Mail.Tests;

/// <summary>A mail as who gets it reads it.</summary>
internal static partial class Reading
{
    /// <summary>The text between the tags.</summary>
    public static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    /// <summary>The same of what is shown only.</summary>
    public static string PlainBody(string html) => Plain(Body().Match(html).Value);

    /// <summary>The same of all of it, every space a plain one.</summary>
    public static string Page(string html) => Spaces().Replace(Plain(html), " ");

    /// <summary>The words of a text that a page must say too.</summary>
    public static IEnumerable<string> Words(string text) =>
        Spaces().Replace(text, " ").Split(' ').Where(word => word.Length > 2 && word is not "***" and not "--");

    /// <summary>Amounts, dates, numbers and accounts, in the order of their letters.</summary>
    public static List<string> Mentioned(string text) =>
        [.. Mention().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("<style.*?</style>|<[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("<table.*</table>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    // Amounts, long and short dates, numbers of documents, contract, mandate, creditor, IBAN, BIC and phone.
    [GeneratedRegex(
        @"[\d\u00A0]*\d,\d\d\u00A0€|\d{1,2}(er)?\u00A0\p{Ll}+\u00A0\d{4}|\d\d/\d\d/\d{4}|(F|DG|A)\d{4}-\d{6}|C-\d{4}|RUM-\d+|FR\d\d[\w\u00A0•]+|[A-Z]{6}\w{5}\b|0825[\u00A0\d]+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mention();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
