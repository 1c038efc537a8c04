namespace Aims.Documents;

/// <summary>What the law wants said (french-billing, section 1.1), and what a first invoice has to explain.</summary>
internal static class LegalMentions
{
    private const string Services = "Nature des opérations\u00A0: prestations de services.";

    /// <summary>Verbatim (décret 2022-1299).</summary>
    private const string Debits = "Option pour le paiement de la taxe d’après les débits";

    /// <summary>One box for each mention, so that a long list may go on overleaf.</summary>
    public static IEnumerable<Box> Of(DocumentFacts facts, Mentions mentions)
    {
        if (facts.Kind is DocumentKind.DepositRequest or DocumentKind.DepositRestitution)
        {
            yield return Mention(facts.IsCorrection ? mentions.Restitution : mentions.Deposit, Style.Strong);
        }
        else
        {
            if (facts.Kind == DocumentKind.Invoice && facts.Lines.Any(line => line.Kind == LineKind.Provision))
            {
                yield return Mention(mentions.Provision, Style.Quiet);
            }

            yield return Mention(Services, Style.Fine);
            if (facts.VatExigibility == VatExigibility.Debit)
            {
                yield return Mention(Debits, Style.Fine);
            }
        }

        foreach (var note in facts.Notes)
        {
            yield return Mention(note.Text, Style.Fine);
        }
    }

    private static Margin Mention(string text, Style style) => new(new TextBox(text, style, Sheet.Width), 0, 1);
}
