namespace Aims.Billing;

/// <summary>Everything known about what one contract owes and was paid: facts only.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Documents">Its receivables.</param>
/// <param name="Payments">What payments mean to it.</param>
public sealed record Account(
    ContractId Contract,
    EquatableList<AccountDocument> Documents,
    EquatableList<AccountPayment> Payments
)
{
    /// <summary>What credit notes and restitutions take off its documents.</summary>
    public EquatableList<Reduction> Reductions { get; init; } = [];

    /// <summary>Money of it that is given back to the customer.</summary>
    public EquatableList<Refund> Refunds { get; init; } = [];

    /// <summary>Extensions that were asked for in time (R9).</summary>
    public EquatableList<Extension> Extensions { get; init; } = [];

    /// <summary>When documents that were paid came to be open again; the last time of each.</summary>
    public EquatableList<Reopening> Reopenings { get; init; } = [];

    /// <summary>An account about which nothing is known.</summary>
    public static Account Of(ContractId contract) => new(contract, [], []);

    /// <summary>The account once it knows what a payment means to it; an older placement than it knows of changes nothing.</summary>
    public Account With(AccountPayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var known = Payments.FirstOrDefault(other => other.Id == payment.Id);
        return known is null ? this with { Payments = [.. Payments, payment] }
            : known.Revision > payment.Revision || known == payment ? this
            : this with { Payments = [.. Payments.Select(other => other == known ? payment : other)] };
    }

    /// <summary>The account once a credit note is decided, or has its number: the same key again takes the newer one.</summary>
    public Account With(Reduction reduction)
    {
        ArgumentNullException.ThrowIfNull(reduction);
        return this with
        {
            Reductions =
            [
                .. Reductions.Where(other => !string.Equals(other.Key, reduction.Key, StringComparison.Ordinal)),
                reduction,
            ],
        };
    }

    /// <summary>The account once a refund is decided, or paid.</summary>
    public Account With(Refund refund)
    {
        ArgumentNullException.ThrowIfNull(refund);
        return this with { Refunds = [.. Refunds.Where(other => other.Ordinal != refund.Ordinal), refund] };
    }

    /// <summary>The account once an extension is asked for, or granted.</summary>
    public Account With(Extension extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return this with { Extensions = [.. Extensions.Where(other => other.Key != extension.Key), extension] };
    }

    /// <summary>The account with what became open again by what it learnt: its documents that were paid before and are not now.</summary>
    /// <param name="before">What was known before.</param>
    /// <param name="today">The Paris day on which the rest became known.</param>
    public Account ReopenedSince(Account before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(before);
        var paid = before.Settle().Documents.Where(document => document.Open == Money.Zero);
        var now = Settle();
        var reopened = paid.Select(document => document.Facts.Number)
            .Where(number => now.Find(number)?.Open > Money.Zero)
            .ToHashSet();
        return reopened.Count == 0
            ? this
            : this with
            {
                Reopenings =
                [
                    .. Reopenings.Where(other => !reopened.Contains(other.Document)),
                    .. reopened.Select(number => new Reopening(number, today)),
                ],
            };
    }

    /// <summary>The deadline of a document with the extensions that were granted (R9): the last day on which it is paid in time.</summary>
    public DateOnly DeadlineOf(AccountDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Extensions
            .Where(extension => extension.Document == document.Number && extension.IsGranted)
            .OrderBy(extension => extension.RequestedOn)
            .Aggregate(document.DueDate, (deadline, extension) => extension.Move(deadline));
    }

    /// <summary>Documents of which something is open although their deadline has passed, whoever has to act.</summary>
    /// <param name="today">The Paris day: a deadline passes with its midnight.</param>
    public IReadOnlyList<DocumentNumber> PastDeadline(DateOnly today) =>
        [
            .. Settle()
                .Documents.Where(document => document.Open > Money.Zero && DeadlineOf(document.Facts) < today)
                .Select(document => document.Facts.Number),
        ];

    /// <summary>Where every document and payment stands.</summary>
    public Settlement Settle() => AccountReplay.Settle(this);

    /// <summary>What a payment without reference could be for, as the account stands now.</summary>
    /// <param name="payment">A payment of which money was received.</param>
    public Claim ClaimOf(Payment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var claim = new Claim(payment.Movements[0].Day, payment.Movements[0].Amount, payment.Net, []);
        return claim with { Matches = AccountReplay.MatchesOf(this, payment.Id, claim) };
    }

    /// <summary>The claims whose matches are no longer what they were: their payments must be placed again.</summary>
    public IEnumerable<PaymentId> OutdatedClaims() =>
        Payments
            .Where(payment =>
                payment.Claim is { } claim && !AccountReplay.MatchesOf(this, payment.Id, claim).Equals(claim.Matches)
            )
            .Select(payment => payment.Id);

    /// <summary>Whether it holds money that no document took, or that may be for it.</summary>
    /// <param name="settlement">Of this account.</param>
    public bool HoldsMoney(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return settlement.Credit > Money.Zero || Payments.Any(payment => payment.IsWaiting);
    }

    /// <summary>Credit that an invoice for a month may show as settled already: money that nothing issued before can take.</summary>
    /// <remarks>
    /// None while the invoice before is on its way into the account: what looks like a credit may be that invoice's money. So two
    /// invoices never show the same euro, whoever issues them, and nothing need be promised.
    /// </remarks>
    /// <param name="previous">The month of the last invoice; null when there is none.</param>
    public Money CreditAfter(BillingPeriod? previous)
    {
        if (previous is { } month && !IsOpened(month))
        {
            return Money.Zero;
        }

        var settlement = Settle();
        // Money for a document that is on its way into the account is no credit either.
        return Money.Sum(
            settlement
                .Payments.Where(payment =>
                    payment.Share.Targets.All(target => settlement.Find(target.Document) is not null)
                )
                .Select(payment => payment.Credit)
        );
    }

    /// <summary>Whether the invoice of a month is among the receivables.</summary>
    private bool IsOpened(BillingPeriod period) =>
        Documents.Any(document => document.Kind == DocumentKind.Invoice && document.Period == period);
}
