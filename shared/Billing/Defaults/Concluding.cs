namespace Aims.Billing;

/// <summary>
/// The clauses of article 6.3 as one function of the facts and the day (R8–R11): it may be asked once or ten times a day, or not for
/// a week, and comes to the same.
/// </summary>
public static class Concluding
{
    /// <summary>What is to be concluded about a contract on a day, beside what was concluded before.</summary>
    /// <param name="facts">The contract and what is known.</param>
    /// <param name="terms">What the seller configured.</param>
    /// <param name="occasion">Why it is asked.</param>
    /// <param name="today">The Paris day.</param>
    public static Conclusion Conclude(DefaultCase facts, DefaultTerms terms, Occasion occasion, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var settlement = facts.Account.Settle();
        var deadlines = Deadlines.Of(facts, settlement, today);
        var holding = new Holding(facts.Contract, facts.Evidence, terms, today);
        var holds = holding.Of(deadlines.Missed);
        var defaults = new Defaulting(facts.Account, settlement, today).Update(
            facts.Proceedings.Defaults,
            deadlines.Missed,
            occasion
        );
        var flagged = facts.Proceedings with { Defaults = defaults };
        var grounds = deadlines.GroundsOf(facts.Contract, today);
        var ordered = new Ordering(facts, deadlines.Missed, grounds, holding.Of(grounds), today).Update(
            flagged,
            occasion
        );
        var told = new Announcing(facts, holds, today).Update(ordered, occasion);
        return new Conclusion(
            Standing.Of(facts, settlement, deadlines, holds, told, today),
            told,
            [.. told.Notices.Where(notice => !facts.Proceedings.HasNotice(notice.Key))]
        );
    }
}
