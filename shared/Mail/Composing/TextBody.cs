using System.Text;

namespace Aims.Mail;

/// <summary>A mail set as plain text.</summary>
internal static class TextBody
{
    public static string Of(MailContent content)
    {
        var text = new StringBuilder();
        if (content.Specimen is { } specimen)
        {
            text.Append("*** ").Append(specimen).Append(" ***\n\n");
        }

        text.Append(content.Title).Append("\n\n").Append(content.Greeting).Append("\n\n");
        Paragraphs(text, content.Paragraphs);
        Facts(text, content.Facts);
        foreach (var section in content.Sections)
        {
            Section(text, section);
        }

        Paragraphs(text, content.Closing);
        return text.AppendJoin('\n', content.Signature)
            .Append("\n\n-- \n")
            .Append(content.Footer)
            .Append('\n')
            .ToString();
    }

    private static void Section(StringBuilder text, MailSection section)
    {
        text.Append(section.Title).Append("\n\n");
        Paragraphs(text, section.Paragraphs);
        Facts(text, section.Facts);
        if (section.Table is { } table)
        {
            Row(text, table.Head);
            foreach (var row in table.Rows)
            {
                Row(text, row);
            }

            text.Append('\n');
        }
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> values) =>
        text.Append("  ").AppendJoin(" | ", values).Append('\n');

    private static void Paragraphs(StringBuilder text, IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }
    }

    private static void Facts(StringBuilder text, IReadOnlyList<MailFact> facts)
    {
        foreach (var fact in facts)
        {
            text.Append("  ")
                .Append(fact.Name)
                .Append(French.NoBreakSpace)
                .Append(": ")
                .Append(fact.Value)
                .Append('\n');
        }

        text.Append(facts.Count > 0 ? "\n" : "");
    }
}
