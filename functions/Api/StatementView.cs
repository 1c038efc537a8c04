using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>How the API shows the statement of a contract: what is open, what a default claims at once, what lateness costs.</summary>
internal static class StatementView
{
    public static JsonObject Of(Statement statement) =>
        new()
        {
            ["day"] = statement.Day.ToIso(),
            ["documents"] = new JsonArray([.. statement.Lines.Select(Of)]),
            ["overdueCents"] = statement.Overdue.Cents,
            ["openCents"] = statement.Open.Cents,
            ["creditCents"] = statement.Credit.Cents,
            ["accelerated"] = new JsonArray([
                .. statement.Accelerated.Select(instalment => new JsonObject
                {
                    ["period"] = instalment.Period.ToString(),
                    ["totalInclVatCents"] = instalment.Total.Cents,
                }),
            ]),
            ["acceleratedCents"] = statement.AcceleratedTotal.Cents,
            ["claimedCents"] = statement.Claimed.Cents,
            ["lateSumsCents"] = statement.LateSums.Cents,
        };

    private static JsonObject Of(StatementLine line) =>
        new()
        {
            ["number"] = line.Number.ToString(),
            ["deadline"] = line.Deadline.ToIso(),
            ["openCents"] = line.Open.Cents,
            ["overdue"] = line.IsOverdue,
            ["cureLast"] = line.CureLast?.ToIso(),
            ["penaltyCents"] = line.Penalty?.Cents,
            ["missingRate"] = line.MissingRate,
            ["indemnityCents"] = line.Indemnity.Cents,
        };
}
