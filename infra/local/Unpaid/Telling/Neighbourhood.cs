namespace Aims.Local;

/// <summary>Whether who always pays in time was left in peace.</summary>
internal static class Neighbourhood
{
    private static readonly EventKind[] Peaceful =
    [
        EventKind.InvoiceIssued,
        EventKind.PaymentReceived,
        EventKind.Reminder,
    ];

    /// <summary>What touched it.</summary>
    public static IEnumerable<string> Touched(string contract, IEnumerable<StoryEvent> events, Snapshot end)
    {
        var happened = events.Where(it => it.Contract == contract).ToList();
        if (happened.Count == 0)
        {
            yield return $"{contract}: nothing was issued to it, nothing came of it";
        }

        foreach (var it in happened.Where(it => !Peaceful.Contains(it.Kind)))
        {
            yield return $"{it.Date.ToIso()}: {it.Kind}, {it.Text}";
        }

        foreach (var order in end.Desk.Where(order => order.Contract == contract))
        {
            yield return $"operations took {order}";
        }
    }
}
