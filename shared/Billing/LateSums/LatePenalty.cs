namespace Aims.Billing;

/// <summary>Interest on what is paid late: overdue balance incl. VAT × rate × days / 365, by half-year, rounded once a document.</summary>
/// <remarks>
/// Source: C. com. L441-10 II: owed from the day after the deadline, without reminder. Whether to bill it is for a person to decide.
/// </remarks>
public static class LatePenalty
{
    /// <summary>The penalty of one document.</summary>
    /// <param name="steps">Its overdue balance over time, in order and without overlap.</param>
    /// <param name="terms">What being late costs.</param>
    /// <exception cref="ArgumentException">A step begins before the one before it ends: days would count twice.</exception>
    public static LateSum Of(IReadOnlyList<LateStep> steps, LateTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        RefuseOverlap(steps);
        var parts = ImmutableArray.CreateBuilder<LatePart>();
        // Only days on which something was open need a rate.
        foreach (var days in steps.Where(step => step.IsLate).SelectMany(step => step.ByHalfYear()))
        {
            var halfYear = HalfYear.Of(days.Through);
            if (terms.RateOf(halfYear) is not { } basisPoints)
            {
                return new LateSum.Unknown(halfYear);
            }

            parts.Add(new LatePart(days, basisPoints));
        }

        return new LateSum.Computed(LatePart.Sum(parts), [.. parts]);
    }

    private static void RefuseOverlap(IReadOnlyList<LateStep> steps)
    {
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.Second.After < pair.First.Through))
        {
            throw new ArgumentException("Steps must be in order and must not overlap.", nameof(steps));
        }
    }
}
