using System.Net;

namespace Aims.Mail;

/// <summary>A mail set as a page: tables and inline styles, which every mailbox shows alike; 600 px wide, less on a phone.</summary>
internal static class HtmlBody
{
    private const string Ink = "#1f2933";
    private const string Grey = "#616e7c";
    private const string Accent = "#14508C";
    private const string Font = "font-family:Arial,'Liberation Sans',Helvetica,sans-serif";

    // A phone needs the width for an IBAN on one line.
    private const string OnPhone =
        "<style>@media (max-width:480px){.around{padding:0!important}.inside{padding-left:16px!important;padding-right:16px!important}}</style>";

    public static string Of(MailContent content) =>
        $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Safe(content.Subject)}</title>
            {OnPhone}
            </head>
            <body style="margin:0;padding:0;background:#f2f4f7;{Font};color:{Ink}">
            <div style="display:none;max-height:0;overflow:hidden">{Safe(content.Preheader)}</div>
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td class="around" align="center" style="padding:24px 12px">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border-top:4px solid {Accent}">
            {Specimen(content.Specimen)}<tr><td class="inside" style="padding:28px 32px 0">
            <p style="margin:0;font-size:13px;color:{Grey}">{Safe(content.Signature[1])}</p>
            <h1 style="margin:4px 0 20px;font-size:22px;line-height:28px">{Safe(content.Title)}</h1>
            {Paragraph(content.Greeting)}{Paragraphs(content.Paragraphs)}{Facts(content.Facts)}
            {string.Concat(content.Sections.Select(Section))}{Paragraphs(content.Closing)}
            <p style="margin:20px 0 28px;font-size:15px;line-height:22px">{string.Join(
                "<br>",
                content.Signature.Select(Safe)
            )}</p>
            </td></tr>
            <tr><td class="inside" style="padding:16px 32px;background:#f8f9fb;font-size:11px;line-height:16px;color:{Grey}">{Safe(
                content.Footer
            )}</td></tr>
            </table>
            </td></tr></table>
            </body>
            </html>

            """;

    private static string Specimen(string? text) =>
        text is null
            ? ""
            : $"<tr><td class=\"inside\" style=\"padding:10px 32px;background:#fff3cd;font-size:13px;font-weight:bold\">{Safe(text)}</td></tr>\n";

    private static string Section(MailSection section) =>
        $"<h2 style=\"margin:24px 0 8px;font-size:16px;color:{Accent}\">{Safe(section.Title)}</h2>\n"
        + $"{Paragraphs(section.Paragraphs)}{Facts(section.Facts)}{Table(section.Table)}";

    /// <remarks>Few styles a cell: mailboxes cut a page of more than 100 KB, and a contract has up to 300 servers.</remarks>
    private static string Table(MailTable? table) =>
        table is null
            ? ""
            : "<table width=\"100%\" cellpadding=\"6\" cellspacing=\"0\" style=\"margin:4px 0 16px;font-size:14px;line-height:20px;overflow-wrap:anywhere\">\n"
                + Row("th", table.Head)
                + string.Concat(table.Rows.Select(row => Row("td", row)))
                + "</table>\n";

    private static string Row(string cell, IEnumerable<string> values) =>
        "<tr align=\"left\">"
        + string.Concat(
            values.Select(value => $"<{cell} style=\"border-bottom:1px solid #e4e7eb\">{Safe(value)}</{cell}>")
        )
        + "</tr>\n";

    private static string Paragraphs(IEnumerable<string> texts) => string.Concat(texts.Select(Paragraph));

    private static string Paragraph(string text) =>
        $"<p style=\"margin:0 0 14px;font-size:15px;line-height:22px\">{Safe(text)}</p>\n";

    private static string Facts(IReadOnlyList<MailFact> facts) =>
        facts.Count == 0
            ? ""
            : "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:4px 0 16px\">\n"
                + string.Concat(facts.Select(Fact))
                + "</table>\n";

    private static string Fact(MailFact fact)
    {
        var weight = fact.IsStrong ? "font-weight:bold" : "font-weight:normal";
        // A mandate reference of 35 characters may break anywhere on a phone; what is grouped by no-break spaces stays whole.
        var wrap = fact.Value.Contains(French.NoBreakSpace) ? "overflow-wrap:normal" : "overflow-wrap:anywhere";
        const string Cell =
            "padding:7px 0;border-bottom:1px solid #e4e7eb;font-size:14px;line-height:20px;vertical-align:top";
        return $"<tr><td style=\"{Cell};color:{Grey};padding-right:16px\">{Safe(fact.Name)}</td>"
            + $"<td align=\"right\" style=\"{Cell};{weight};{wrap}\">{Safe(fact.Value)}</td></tr>\n";
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
