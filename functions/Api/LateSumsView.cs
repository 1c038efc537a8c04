using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>How the API shows what late payment costs, of paid documents too: accounting bills it on request (C. com. L441-10).</summary>
internal static class LateSumsView
{
    /// <summary>The documents of which anything was ever late, by due date, until a day.</summary>
    public static JsonArray Of(Account account, LateTerms late, DateOnly today)
    {
        var (stating, rows) = (new Stating(late), new JsonArray());
        foreach (var document in account.Settle().Documents)
        {
            var (penalty, indemnity) = stating.LateSumsOf(document, account.DeadlineOf(document.Facts), today);
            if (indemnity > Money.Zero)
            {
                rows.Add(Row(document, penalty, indemnity));
            }
        }

        return rows;
    }

    private static JsonObject Row(SettledDocument document, LateSum penalty, Money indemnity) =>
        new()
        {
            ["document"] = document.Facts.Number.ToString(),
            ["openCents"] = document.Open.Cents,
            ["penaltyCents"] = (penalty as LateSum.Computed)?.Penalty.Cents,
            ["missingRate"] = (penalty as LateSum.Unknown)?.Missing.ToString(),
            ["indemnityCents"] = indemnity.Cents,
            ["parts"] = new JsonArray([.. ((penalty as LateSum.Computed)?.Parts ?? []).Select(Of)]),
        };

    private static JsonObject Of(LatePart part) =>
        new()
        {
            ["after"] = part.Days.After.ToIso(),
            ["through"] = part.Days.Through.ToIso(),
            ["days"] = part.Days.Days,
            ["balanceCents"] = part.Days.Balance.Cents,
            ["rateBasisPoints"] = part.BasisPoints,
        };
}
