namespace Aims.Local;

/// <summary>Gives each line of the story its invoice, by what the month has issued.</summary>
internal static class Casting
{
    /// <summary>The whole story of a month.</summary>
    public static PaymentProgram Cast(IReadOnlyList<Debt> debts, BillingPeriod month)
    {
        var free = debts.Where(debt => debt.IsInvoice && debt.IssueDate <= debt.On(Story.FirstDay)).ToList();
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        var missing = new List<string>();
        var scenes = new List<Scene>(Strays.In(month));
        foreach (var line in Story.Lines)
        {
            if (free.Find(debt => line.Means is null || debt.Means == line.Means) is { } debt)
            {
                free.Remove(debt);
                told.Add(debt.Number, line.What);
                scenes.AddRange(line.Scenes(debt));
            }
            else
            {
                missing.Add(line.What);
            }
        }

        // One at a time and in this order within a day: a story is read.
        return new PaymentProgram([.. scenes.OrderBy(scene => scene.Day)], Together: 1, told, missing);
    }
}
