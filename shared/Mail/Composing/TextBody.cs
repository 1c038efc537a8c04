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
        text.Append(content.PaymentTitle).Append("\n\n");
        Paragraphs(text, content.Payment);
        Facts(text, content.PaymentFacts);
        Paragraphs(text, content.Closing);
        return text.AppendJoin('\n', content.Signature)
            .Append("\n\n-- \n")
            .Append(content.Footer)
            .Append('\n')
            .ToString();
    }

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
