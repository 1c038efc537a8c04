namespace Aims.Billing;

/// <summary>How several defaults that ended together ended, in one word.</summary>
internal static class Closing
{
    /// <summary>Unfounded when all were, withdrawn when no payment was late, else cured; null when none ended.</summary>
    public static DefaultEnd? EndOf(IEnumerable<Default> ended)
    {
        var ends = ended.Select(it => it.End).OfType<DefaultEnd>().ToHashSet();
        return ends.Count == 0 ? null
            : ends.Contains(DefaultEnd.Cured) ? DefaultEnd.Cured
            : ends.Contains(DefaultEnd.Withdrawn) ? DefaultEnd.Withdrawn
            : DefaultEnd.Unfounded;
    }
}
