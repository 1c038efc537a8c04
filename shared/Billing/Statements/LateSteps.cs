namespace Aims.Billing;

/// <summary>How long which balance of a document was late.</summary>
internal static class LateSteps
{
    /// <summary>From the day after the deadline until a day: a step ends where something was paid or taken off.</summary>
    public static List<LateStep> Of(SettledDocument document, DateOnly deadline, DateOnly today)
    {
        var steps = new List<LateStep>();
        var after = deadline;
        var days = document
            .History.Select(entry => entry.Day)
            .Concat(document.Reductions.Select(reduction => reduction.Day))
            .Where(day => day > deadline && day < today)
            .Append(today)
            .Distinct()
            .Order();
        foreach (var day in days.Where(_ => today > deadline))
        {
            steps.Add(new LateStep(after, day, document.OpenAtEndOf(after)));
            after = day;
        }

        return steps;
    }
}
