namespace Aims.Local;

/// <summary>Whether services are as the money wants them at the end of a day (R11), by the documents alone and what operations took.</summary>
internal static class MoneyAndDesk
{
    /// <summary>Contracts that are suspended and owe nothing.</summary>
    public static IEnumerable<string> SuspendedForNothing(Snapshot evening) =>
        evening
            .Accounts.Where(it => evening.IsSuspended(it.Contract) && it.OverdueOn(evening.Day) == Money.Zero)
            .Select(it => $"{evening.Day.ToIso()}: {it.Contract} is suspended and owes nothing");

    /// <summary>Contracts of which the app, the money and the desk do not say the same.</summary>
    public static IEnumerable<string> Disagreements(Snapshot evening) =>
        evening.Accounts.SelectMany(account => Disagreements(account, evening));

    private static IEnumerable<string> Disagreements(AccountSeen account, Snapshot evening)
    {
        var (overdue, standing) = (account.OverdueOn(evening.Day), account.Standing);
        var (at, isSuspended) = ($"{evening.Day.ToIso()}: {account.Contract}", evening.IsSuspended(account.Contract));
        if (overdue.Cents != standing.OverdueCents)
        {
            yield return $"{at} owes {French.Amount(overdue)}, and the app says {French.Amount(new Money(standing.OverdueCents))}";
        }

        if (isSuspended != (standing.State == nameof(StandingState.Suspended)))
        {
            yield return $"{at} is {standing.State}, and operations have it {(isSuspended ? "suspended" : "active")}";
        }

        var hasReasonToWait = standing.Holds.Count > 0;
        if (overdue > Money.Zero && !hasReasonToWait && !isSuspended)
        {
            yield return $"{at} owes {French.Amount(overdue)}, nothing speaks for it, and it is not suspended";
        }
    }
}
