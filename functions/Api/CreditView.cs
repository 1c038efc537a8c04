using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>How the API shows what credit notes take off, and refunds.</summary>
internal static class CreditView
{
    /// <summary>Reductions in the order of their decision; one without number keeps room only.</summary>
    public static JsonArray Of(IEnumerable<Reduction> reductions) => new([.. reductions.Select(Of)]);

    /// <summary>The refunds of a contract.</summary>
    public static JsonArray Of(ContractId contract, IEnumerable<Refund> refunds) =>
        new([.. refunds.OrderBy(refund => refund.Ordinal).Select(refund => Of(contract, refund))]);

    /// <summary>A refund.</summary>
    public static JsonObject Of(ContractId contract, Refund refund) =>
        new()
        {
            ["id"] = new ContractItem(contract, refund.Ordinal).ToString(),
            ["amountCents"] = refund.Amount.Cents,
            ["decidedOn"] = refund.DecidedOn.ToIso(),
            ["paidOn"] = refund.PaidOn?.ToIso(),
            ["reference"] = refund.Reference,
        };

    private static JsonObject Of(Reduction reduction) =>
        new()
        {
            ["key"] = reduction.Key,
            ["document"] = reduction.Document.ToString(),
            ["number"] = reduction.Number?.ToString(),
            ["issueDate"] = reduction.IssueDate?.ToIso(),
            ["totalInclVatCents"] = reduction.Total.Cents,
            ["provisionCents"] = reduction.Provision.Cents,
            ["reason"] = reduction.Reason,
            ["actor"] = reduction.Actor,
        };
}
