namespace Aims.Billing;

/// <summary>Days during which one overdue balance of a document stood open.</summary>
/// <remarks>A document paid in one go has one: after its deadline, through the day of payment. A partial payment begins another.</remarks>
public readonly record struct LateStep
{
    /// <summary>Builds a step.</summary>
    /// <param name="after">The day before the first: the deadline (as extended), or the day of the payment before.</param>
    /// <param name="through">The last day, included: the day that counts of the next payment, or today.</param>
    /// <param name="balance">What was open incl. VAT, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start, or the balance is negative.</exception>
    public LateStep(DateOnly after, DateOnly through, Money balance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(through, after);
        ArgumentOutOfRangeException.ThrowIfLessThan(balance, Money.Zero);
        After = after;
        Through = through;
        Balance = balance;
    }

    /// <summary>The day before the first one: not included.</summary>
    public DateOnly After { get; }

    /// <summary>The last day, included.</summary>
    public DateOnly Through { get; }

    /// <summary>What was open incl. VAT on each of the days.</summary>
    public Money Balance { get; }

    /// <summary>Number of days, <see cref="Through"/> − <see cref="After"/>; 0 when paid on the deadline.</summary>
    public int Days => Through.DayNumber - After.DayNumber;

    /// <summary>Whether anything was open on any day.</summary>
    public bool IsLate => Days > 0 && Balance > Money.Zero;

    /// <summary>The same balance cut at the ends of half-years, in order; nothing for no day.</summary>
    public IEnumerable<LateStep> ByHalfYear()
    {
        for (var after = After; after < Through; )
        {
            var end = HalfYear.Of(after.AddDays(1)).Last;
            var through = end < Through ? end : Through;
            yield return new LateStep(after, through, Balance);
            after = through;
        }
    }
}
