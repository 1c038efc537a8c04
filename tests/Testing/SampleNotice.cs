namespace Aims.Testing;

/// <summary>What notices of C-0042 say, frozen on 16 December 2026: a test says only what is special about its own.</summary>
public static class SampleNotice
{
    public static DateOnly Day { get; } = A.Day("2026-12-16");

    public static DocumentNumber Number { get; } = new(Series.F, 2026, 123);

    /// <summary>December's invoice of a Silver server with its provision: missed on the 15th, to be cured by 4 January.</summary>
    public static StatementLine Overdue { get; } =
        new(
            Number,
            DocumentKind.Invoice,
            BillingPeriod.Parse("2026-12"),
            A.Day("2026-12-15"),
            new Money(30_960),
            new Money(30_960),
            IsOverdue: true,
            A.Day("2027-01-04"),
            new Money(7),
            MissingRate: null,
            new Money(4_000)
        );

    /// <summary>The same before its deadline.</summary>
    public static StatementLine ToCome { get; } =
        Overdue with
        {
            IsOverdue = false,
            CureLast = null,
            Penalty = Money.Zero,
            Indemnity = Money.Zero,
        };

    /// <summary>January to May at 154.80 EUR incl. VAT.</summary>
    public static EquatableList<Instalment> Months { get; } =
    [
        .. Enumerable
            .Range(1, 5)
            .Select(month => new Instalment(BillingPeriod.Parse($"2027-{month:00}"), new Money(15_480))),
    ];

    /// <summary>Nothing is open.</summary>
    public static Statement Settled { get; } = new(Day, [], Money.Zero, []);

    /// <summary>One invoice overdue, five months claimed at once.</summary>
    public static Statement Claimed { get; } = new(Day, [Overdue], Money.Zero, Months);

    /// <summary>One invoice to come.</summary>
    public static Statement InOrder { get; } = new(Day, [ToCome], Money.Zero, []);

    /// <summary>A notice as it is when its kind is usual: about F2026-000123 of C-0042, paid by transfer.</summary>
    public static NoticeFacts Of(NoticeKind kind, DefaultEnd? end = null) =>
        new(
            kind == NoticeKind.DebitAgain
                ? Notice.OfDebit(new EndToEndId(Number, 2), Day, A.Day("2026-12-28"), Overdue.Open)
                : new Notice($"{kind.ToString().ToLowerInvariant()}|3", kind, Day, Number, end),
            new ContractId("C-0042"),
            A.Seller,
            A.Customer.Name,
            A.Customer.Address,
            A.Referent.FullName,
            [A.Email("compta@exemple.fr"), A.Referent.Email],
            kind switch
            {
                NoticeKind.ChequeRenewal => MeansOfPayment.Cheque,
                NoticeKind.DebitAgain => MeansOfPayment.DirectDebit,
                _ => MeansOfPayment.Transfer,
            },
            A.Day(kind == NoticeKind.ChequeRenewal ? "2026-12-31" : "2026-12-15"),
            kind == NoticeKind.ChequeRenewal ? BillingPeriod.Parse("2026-12") : null,
            SuspensionOn: null,
            kind == NoticeKind.Terminated ? A.Day("2027-01-31") : null,
            "Où en est le contrat.",
            StatementOf(kind),
            IsSpecimen: true
        )
        {
            Mandate = kind == NoticeKind.DebitAgain ? A.Mandate : null,
        };

    private static Statement StatementOf(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.DeadlineNear or NoticeKind.ChequeRenewal => InOrder,
            NoticeKind.Reinstated or NoticeKind.DefaultClosed => Settled,
            _ => Claimed,
        };
}
