namespace Aims.Billing;

/// <summary>What a customer is reminded of on a day, once each: a near deadline, the end of a cure period, the next cheque (R7).</summary>
/// <param name="contract">The contract.</param>
/// <param name="state">Where its billing stands.</param>
/// <param name="account">Its account.</param>
/// <param name="terms">How many days before.</param>
/// <param name="today">The Paris day.</param>
public sealed class Reminding(
    Contract contract,
    BillingState state,
    Account account,
    DefaultTerms terms,
    DateOnly today
)
{
    /// <summary>The reminders that are due and were not given yet.</summary>
    public IEnumerable<Notice> Due(Proceedings proceedings)
    {
        ArgumentNullException.ThrowIfNull(proceedings);
        return NearDeadlines()
            .Concat(EndingCures(proceedings))
            .Concat(ChequeRenewal())
            .Where(notice => !proceedings.HasNotice(notice.Key));
    }

    /// <summary>Of what is open and the customer has to send himself: a debit is announced by its invoice.</summary>
    private IEnumerable<Notice> NearDeadlines() =>
        account
            .Settle()
            .Documents.Where(document => document.Open > Money.Zero && document.Facts.CollectionDate is null)
            .Select(document => (document.Facts.Number, Deadline: account.DeadlineOf(document.Facts)))
            .Where(it => IsNear(it.Deadline, terms.DeadlineReminderDays) && !IsBeingFetched(it.Number))
            .Select(it => new Notice(
                $"deadline|{Default.KeyOf(it.Number, it.Deadline)}",
                NoticeKind.DeadlineNear,
                today,
                it.Number
            ));

    private IEnumerable<Notice> EndingCures(Proceedings proceedings) =>
        proceedings
            .OpenDefaults.Where(it => it.IsAnnounced && IsNear(it.Cure.Last, terms.CureReminderDays))
            .Select(it => new Notice($"cure|{it.Key}", NoticeKind.CureEnding, today, it.Document));

    /// <summary>R7: before the paid month ends, while the next one is owed and not issued.</summary>
    private IEnumerable<Notice> ChequeRenewal()
    {
        var month = BillingPeriod.Of(today);
        if (
            contract.Terms.MeansOfPayment == MeansOfPayment.Cheque
            && IsNear(month.Last, terms.ChequeReminderDays)
            && state.NextPeriod == month.Next
            && !(month.Next > contract.LastPeriod)
            && account.Documents.FirstOrDefault(it => it.Kind == DocumentKind.Invoice && it.Period == month)
                is { } invoice
        )
        {
            yield return new Notice($"renewal|{month.Next}", NoticeKind.ChequeRenewal, today, invoice.Number);
        }
    }

    private bool IsBeingFetched(DocumentNumber document) =>
        account.Payments.Any(payment =>
            payment.Collection is { State: CollectionState.InFlight } attempt && attempt.Documents.Contains(document)
        );

    /// <summary>Within so many days before a day, which is included; 0 days: never.</summary>
    private bool IsNear(DateOnly day, int days) => days > 0 && today <= day && today >= day.AddDays(-days);
}
