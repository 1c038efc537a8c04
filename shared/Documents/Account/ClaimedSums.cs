namespace Aims.Documents;

/// <summary>The sums of a statement, down to what is claimed; the credit that no document took stands apart.</summary>
internal static class ClaimedSums
{
    public static Box Of(Statement statement, Theme theme, double width) =>
        new Stack(
            0,
            [
                .. Parts(statement).Select(sum => SumLine.Of(sum.Label, French.Amount(sum.Amount), Style.Body, width)),
                new Space(width, 4),
                SumLine.OnAccent(Name(statement), French.Amount(statement.Claimed), theme, width),
                .. Credit(statement, width),
            ]
        );

    /// <summary>Nothing is claimed of who is in order.</summary>
    public static string Name(Statement statement) =>
        statement.Overdue > Money.Zero ? "Total réclamé"
        : statement.Open > Money.Zero ? "Total à échoir"
        : "Total dû";

    private static IEnumerable<(string Label, Money Amount)> Parts(Statement statement) =>
        statement.Overdue > Money.Zero
            ?
            [
                ("Total échu", statement.Overdue),
                ("Autres documents à échoir", statement.Open - statement.Overdue),
                ("Sommes exigibles par\u00A0anticipation", statement.AcceleratedTotal),
            ]
            : [];

    private static IEnumerable<Box> Credit(Statement statement, double width) =>
        statement.Credit > Money.Zero
            ?
            [
                new Space(width, 4),
                SumLine.Of(
                    "Crédit de votre compte, non\u00A0déduit",
                    French.Amount(statement.Credit),
                    Style.Strong,
                    width
                ),
            ]
            : [];
}
