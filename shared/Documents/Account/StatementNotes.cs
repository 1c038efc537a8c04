namespace Aims.Documents;

/// <summary>What a statement explains in sentences.</summary>
internal static class StatementNotes
{
    public static IEnumerable<string> Of(Statement statement)
    {
        if (statement.Overdue > Money.Zero)
        {
            yield return "Le règlement du total échu suffit à mettre fin au défaut de paiement\u00A0: les autres sommes n’ont pas à être réglées à cette fin.";
        }

        if (statement.Accelerated.Count > 0)
        {
            yield return "Les mensualités exigibles par anticipation restent facturées mois par mois\u00A0; chaque facture vient en déduction de ces sommes.";
        }

        if (statement.Lines.Any(line => line.Kind != DocumentKind.Invoice))
        {
            yield return "Le dépôt de garantie est hors champ de la TVA.";
        }
    }
}
