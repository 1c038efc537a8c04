using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>How the API shows where the payments of a contract stand, and what was concluded about them.</summary>
internal static class StandingView
{
    public static JsonObject Of(Standing standing, Proceedings proceedings) =>
        new()
        {
            ["state"] = standing.State.ToString(),
            ["explanation"] = standing.Explanation,
            ["overdueCents"] = standing.Overdue.Cents,
            ["eligibleForTermination"] = standing.IsEligibleForTermination,
            ["missed"] = List(standing.Missed.Select(Of)),
            ["awaited"] = List(standing.Awaited.Select(Of)),
            ["holds"] = List(standing.Holds.Select(Of)),
            ["defaults"] = List(proceedings.Defaults.Select(Of)),
            ["orders"] = List(proceedings.Orders.Select(Of)),
            ["notices"] = List(proceedings.Notices.Select(Of)),
        };

    public static JsonObject Of(ServiceOrder order) =>
        new()
        {
            ["sequence"] = order.Sequence,
            ["change"] = order.Change.ToString(),
            ["state"] = order.State.ToString(),
            ["orderedOn"] = order.OrderedOn.ToIso(),
            ["reason"] = order.Reason,
            ["holds"] = List(order.Holds.Select(Of)),
            ["releasedBy"] = order.ReleasedBy,
            ["cancelledBy"] = order.CancelledBy,
            ["outcome"] = order.Outcome,
            ["doneOn"] = order.DoneOn?.ToIso(),
        };

    public static JsonObject Of(Extension extension) =>
        new()
        {
            ["document"] = extension.Document.ToString(),
            ["requestedOn"] = extension.RequestedOn.ToIso(),
            ["requestedBy"] = extension.RequestedBy,
            ["until"] = extension.Until.ToIso(),
            ["grantedBy"] = extension.GrantedBy,
            ["grantedOn"] = extension.GrantedOn?.ToIso(),
            ["reference"] = extension.Reference,
        };

    private static JsonObject Of(MissedDeadline missed) =>
        new()
        {
            ["document"] = missed.Document.ToString(),
            ["deadline"] = missed.Deadline.ToIso(),
            ["missedOn"] = missed.MissedOn.ToIso(),
            ["openCents"] = missed.Open.Cents,
            ["cureLast"] = missed.Cure.Last.ToIso(),
        };

    private static JsonObject Of(AwaitedDebit awaited) =>
        new()
        {
            ["document"] = awaited.Document.ToString(),
            ["deadline"] = awaited.Deadline.ToIso(),
            ["openCents"] = awaited.Open.Cents,
            ["for"] = awaited.For.ToString(),
            ["on"] = awaited.On?.ToIso(),
        };

    private static JsonObject Of(Hold hold) =>
        new()
        {
            ["reason"] = hold.Reason.ToString(),
            ["detail"] = hold.Detail,
            ["until"] = hold.Until?.ToIso(),
        };

    private static JsonObject Of(Default it) =>
        new()
        {
            ["document"] = it.Document.ToString(),
            ["missedOn"] = it.MissedOn.ToIso(),
            ["flaggedOn"] = it.FlaggedOn.ToIso(),
            ["overdueCents"] = it.Overdue.Cents,
            ["cureLast"] = it.Cure.Last.ToIso(),
            ["closedOn"] = it.ClosedOn?.ToIso(),
            ["end"] = it.End?.ToString(),
        };

    private static JsonObject Of(Notice notice) =>
        new()
        {
            ["notice"] = notice.Key,
            ["kind"] = notice.Kind.ToString(),
            ["day"] = notice.Day.ToIso(),
            ["sent"] = notice.IsSent,
        };

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
