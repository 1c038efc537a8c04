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
