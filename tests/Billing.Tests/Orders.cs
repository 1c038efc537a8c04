namespace Aims.Billing.Tests;

/// <summary>Facts in other orders.</summary>
internal static class Orders
{
#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
    /// <summary>Some facts twice or three times, in an order that the seed makes.</summary>
    public static object[] Shuffled(object[] facts, int seed)
    {
        var random = new Random(seed);
        var all = facts.Concat(facts.Where(_ => random.Next(2) == 0)).Concat(facts.Where(_ => random.Next(4) == 0));
        var order = all.ToArray();
        random.Shuffle(order);
        return order;
    }
#pragma warning restore CA5394

    /// <summary>Every order.</summary>
    public static IEnumerable<object[]> All(object[] facts) =>
        facts.Length == 0
            ?
            [
                [],
            ]
            : facts.SelectMany(
                (fact, index) => All([.. facts.Where((_, at) => at != index)]).Select(rest => (object[])[fact, .. rest])
            );
}
