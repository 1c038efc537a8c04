namespace Aims.Billing;

/// <summary>Draws up the statement of a contract.</summary>
/// <param name="late">Rates and indemnity of late payment.</param>
public sealed class Stating(LateTerms late)
{
    /// <summary>The statement on the day of a standing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="standing">Where it stands.</param>
    /// <param name="accelerated">The months that remain due; taken only when something is overdue.</param>
    public Statement Of(Account account, Standing standing, EquatableList<Instalment> accelerated)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(standing);
        var settlement = account.Settle();
        var lines = settlement
            .Documents.Where(document => document.Open > Money.Zero)
            .Select(document => Line(document, account.DeadlineOf(document.Facts), standing))
            .OrderBy(line => line.Deadline);
        return new Statement(standing.Day, [.. lines], settlement.Credit, standing.Missed.Count > 0 ? accelerated : []);
    }

    /// <summary>What the late payment of a document costs until a day, paid or not: nothing where no day was late.</summary>
    /// <param name="document">The document.</param>
    /// <param name="deadline">Its deadline with extensions.</param>
    /// <param name="today">Until when, included.</param>
    public (LateSum Penalty, Money Indemnity) LateSumsOf(SettledDocument document, DateOnly deadline, DateOnly today)
    {
        var steps = LateSteps.Of(document, deadline, today);
        return (LatePenalty.Of(steps, late), LateIndemnity.Of(steps, late));
    }

    private StatementLine Line(SettledDocument document, DateOnly deadline, Standing standing)
    {
        var missed = standing.Missed.FirstOrDefault(it => it.Document == document.Facts.Number);
        var (penalty, indemnity) = missed is null
            ? (new LateSum.Computed(Money.Zero, []), Money.Zero)
            : LateSumsOf(document, deadline, standing.Day);
        return new StatementLine(
            document.Facts.Number,
            document.Facts.Kind,
            document.Facts.Period,
            deadline,
            document.Facts.Total - document.Credited,
            document.Open,
            missed is not null,
            missed?.Cure.Last,
            (penalty as LateSum.Computed)?.Penalty,
            (penalty as LateSum.Unknown)?.Missing.ToString(),
            indemnity
        );
    }
}
