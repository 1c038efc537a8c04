namespace Aims.Billing;

/// <summary>One fact in its place: on a day documents come first, then money in, then money out, by source and id.</summary>
internal sealed record ReplayStep(
    DateOnly Day,
    int Rank,
    AccountDocument? Document,
    PaymentId Payment,
    int Index,
    Movement? Movement
)
{
    /// <summary>After every fact.</summary>
    public static ReplayStep End { get; } = new(DateOnly.MaxValue, int.MaxValue, null, default, 0, null);

    public static ReplayStep Of(AccountDocument document) => new(document.IssueDate, 0, document, default, 0, null);

    public static ReplayStep Of(PaymentId payment, int index, Movement movement) =>
        new(movement.Day, movement.Amount > Money.Zero ? 1 : 2, null, payment, index, movement);

    /// <summary>The place at which money would come in.</summary>
    public static ReplayStep Of(DateOnly day, PaymentId payment, int index) => new(day, 1, null, payment, index, null);

    /// <summary>Its place among the facts.</summary>
    public (DateOnly, int, Series, int, int, PaymentId, int) Place
    {
        get
        {
            var number = Document?.Number ?? default;
            return (Day, Rank, number.Series, number.Year, number.Sequence, Payment, Index);
        }
    }
}
