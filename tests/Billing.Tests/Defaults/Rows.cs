namespace Aims.Billing.Tests;

/// <summary>What is new in proceedings, one line each.</summary>
internal static class Rows
{
    public static IEnumerable<string> Between(Proceedings before, Proceedings after)
    {
        var orders = after.Orders.Where(order => before.Find(order.Sequence) is not { } old || Of(old) != Of(order));
        return after
            .Defaults.Except(before.Defaults)
            .Where(it => !before.Defaults.Contains(it with { IsAnnounced = false }))
            .Select(Of)
            .Concat(orders.Select(Of))
            .Concat(after.Notices.Where(notice => !before.HasNotice(notice.Key)).Select(Of));
    }

    private static string Of(Default it) =>
        it.IsOpen
            ? $"default {Short(it.Document)} missed {it.MissedOn:dd/MM} cure {it.Cure.Last:dd/MM}"
            : $"{it.End} {Short(it.Document)}";

    private static string Of(ServiceOrder order) =>
        $"{order.Sequence} {order.Change} {string.Join(' ', order.Holds.Select(hold => $"{hold.Reason}").Prepend($"{order.State}"))}";

    private static string Of(Notice notice) =>
        $"told {notice.Kind}{(notice.Document is { } document ? $" {Short(document)}" : "")}{(notice.End is { } end ? $" {end}" : "")}";

    private static string Short(DocumentNumber number) => $"{number.Series}{number.Sequence}/{number.Year}";
}
