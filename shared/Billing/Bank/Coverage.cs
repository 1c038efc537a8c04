namespace Aims.Billing;

/// <summary>Up to where everything that the bank booked is known (R11). It never goes back.</summary>
/// <param name="Through">The last day that is covered entirely; null while nothing was imported.</param>
/// <param name="Balance">The balance at the end of that day; null when a person said so, who gives none.</param>
/// <param name="Waiting">Statements that do not follow it yet, by day: one between is missing.</param>
public sealed record Coverage(DateOnly? Through, Money? Balance, EquatableList<StatementDays> Waiting)
{
    /// <summary>While nothing was imported.</summary>
    public static Coverage None { get; } = new(null, null, []);

    /// <summary>What is missing before the first statement that waits; null while nothing is.</summary>
    public string? Gap =>
        Waiting is [var next, ..]
            ? $"the statement between {Through?.ToIso()} and {next.OpenedOn.ToIso()} is missing: the statement until "
                + $"{next.ClosedOn.ToIso()} begins with {next.Opening}"
                + (Balance is { } balance ? $", the one before ended with {balance}" : "")
            : null;

    /// <summary>Takes in one more statement; the order in which statements come changes nothing once all are here.</summary>
    public Coverage With(StatementDays statement) => (this with { Waiting = [.. Waiting, statement] }).Followed();

    /// <summary>Takes a person's word that everything is known up to a day; an earlier day changes nothing.</summary>
    public Coverage With(DateOnly through) =>
        Through >= through ? this : (this with { Through = through, Balance = null }).Followed();

    private Coverage Followed()
    {
        EquatableList<StatementDays> waiting =
        [
            .. Waiting
                .Where(statement => !(statement.ClosedOn <= Through))
                .Distinct()
                .OrderBy(statement => statement.OpenedOn)
                .ThenBy(statement => statement.ClosedOn),
        ];
        return waiting.FirstOrDefault(IsNext) is { } next
            ? new Coverage(next.ClosedOn, next.Closing, waiting).Followed()
            : this with
            {
                Waiting = waiting,
            };
    }

    /// <remarks>
    /// Some banks date the opening balance on the first day of the statement: then the balance says that nothing lies between. Zero says
    /// nothing: an account that is emptied every evening begins every day with it. Then no day on which banks book may lie between.
    /// </remarks>
    private bool IsNext(StatementDays statement) =>
        Through is not { } through
        || statement.OpenedOn <= through
        || (
            statement.Opening == Balance
            && (Balance != Money.Zero || TargetCalendar.Plus(through, 1) > statement.OpenedOn)
        );
}
