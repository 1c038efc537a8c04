namespace Aims.Billing;

/// <summary>One fact in its place: on a day documents come first, then credit notes, money in, refunds, money that went back.</summary>
internal sealed record ReplayStep(
    DateOnly Day,
    int Rank,
    AccountDocument? Document,
    PaymentId Payment,
    int Index,
    Movement? Movement,
    Reduction? Reduction = null,
    Refund? Refund = null
)
{
    /// <summary>After every fact.</summary>
    public static ReplayStep End { get; } = new(DateOnly.MaxValue, int.MaxValue, null, default, 0, null);

    public static ReplayStep Of(AccountDocument document) => new(document.IssueDate, 0, document, default, 0, null);

    public static ReplayStep Of(Reduction reduction) =>
        new(reduction.IssueDate!.Value, 1, null, default, 0, null, reduction);

    public static ReplayStep Of(Refund refund) =>
        new(refund.DecidedOn, 3, null, default, refund.Ordinal, null, Refund: refund);

    public static ReplayStep Of(PaymentId payment, int index, Movement movement) =>
        new(movement.Day, movement.Amount > Money.Zero ? 2 : 4, null, payment, index, movement);

    /// <summary>The place at which money would come in.</summary>
    public static ReplayStep Of(DateOnly day, PaymentId payment, int index) => new(day, 2, null, payment, index, null);

    /// <summary>Its place among the facts.</summary>
    public (DateOnly, int, Series, int, int, PaymentId, int) Place
    {
        get
        {
            var number = Document?.Number ?? Reduction?.Number ?? default;
            return (Day, Rank, number.Series, number.Year, number.Sequence, Payment, Index);
        }
    }
}
