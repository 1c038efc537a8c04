namespace Aims.Documents;

/// <summary>The upper third of the first page of a statement: who states what to whom, of which contract.</summary>
internal static class StatementHead
{
    public static Box Of(NoticeFacts facts, string title, string which, Theme theme)
    {
        var names = new Row(
            Sheet.BetweenColumns,
            Brand.WithAddress(facts.Seller, hasVat: true, theme),
            Title.Of(title, which, theme)
        );
        return new Stack(
            0,
            names,
            new Space(Sheet.Width, Math.Max(A4.Mm(3), Sheet.WindowTop - Sheet.Top - names.Height)),
            new Row(Sheet.BetweenColumns, Particulars(facts), Window(facts)),
            new Space(Sheet.Width, Sheet.BelowWindow)
        );
    }

    private static Stack Particulars(NoticeFacts facts)
    {
        List<(string, string, Style)> pairs =
        [
            ("Date du relevé", French.Date(facts.Statement.Day), Style.Body),
            ("Contrat", facts.Contract.Text, Style.Body),
            (ClaimedSums.Name(facts.Statement), French.Amount(facts.Statement.Claimed), Style.Strong),
            ("Moyen de paiement", Means(facts.Means), Style.Body),
        ];
        if (facts.ContractEnd is { } end)
        {
            pairs.Add(("Fin du contrat", French.Date(end), Style.Body));
        }

        return new Stack(0, new Space(0, 8), Pairs.Of(A4.Mm(34), Sheet.BesideWindow, pairs));
    }

    private static string Means(MeansOfPayment means) =>
        means switch
        {
            MeansOfPayment.DirectDebit => "Prélèvement SEPA",
            MeansOfPayment.Cheque => "Chèque",
            MeansOfPayment.Transfer => "Virement",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A name may have changed since the invoices were issued: nothing legal hangs on its spelling here.</summary>
    private static Panel Window(NoticeFacts facts) =>
        Letterhead.Window(
            LegibleText.Of(facts.Customer),
            LegibleText.Of(facts.Referent),
            Address.Lines(facts.Address).Select(LegibleText.Of),
            identity: null
        );
}
