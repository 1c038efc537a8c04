#pragma warning disable CA5394 // What is made up must come again from its seed; it is no secret.
namespace Aims.Local;

/// <summary>Makes up what providers send in a month: the same seed gives the same webhooks, to the byte and in their order.</summary>
internal sealed class Traffic
{
    /// <summary>Providers tell one thing in so many again.</summary>
    private const int OneInAgain = 12;

    /// <summary>The day on which the app gets it all: after everything happened.</summary>
    private const int Day = 20;

    private readonly Random _random;

    private Traffic(int seed) => _random = new Random(seed);

    /// <summary>So many webhooks about documents of a month; each is paid once before any is paid again.</summary>
    public static IReadOnlyList<Scene> Make(IReadOnlyList<Debt> debts, int count, int seed)
    {
        var traffic = new Traffic(seed);
        var told = new List<Scene>();
        for (var nth = 1; told.Count < count && debts.Count > 0; nth++)
        {
            foreach (var debt in traffic.Shuffled(debts).TakeWhile(_ => told.Count < count))
            {
                told.AddRange(traffic.Pay(debt, nth));
            }
        }

        return traffic.Delivered([.. told.Take(count)]);
    }

    private IEnumerable<Scene> Pay(Debt debt, int nth)
    {
        var plans = Plans.Of(debt.Means);
        var drawn = _random.Next(plans.Sum(plan => plan.Weight));
        var chosen = plans.First(plan => (drawn -= plan.Weight) < 0);
        foreach (var scene in chosen.Scenes(debt, nth))
        {
            yield return scene;
            if (_random.Next(OneInAgain) == 0)
            {
                yield return scene;
            }
        }
    }

    /// <summary>By day, and in no order within one: what happens on one day overtakes itself on the way.</summary>
    private List<Scene> Delivered(Scene[] told) =>
        [
            .. Shuffled(told)
                .OrderBy(scene => scene.Day)
                .Select(scene => scene with { Day = BillingPeriod.Of(scene.Day).First.AddDays(Day - 1) }),
        ];

    private T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled;
    }
}
