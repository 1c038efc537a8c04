using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Reads what speaks for or against a suspension beside the account (R11): only where something is overdue.</summary>
internal sealed class EvidenceReading(
    BankCoverage bank,
    UnmatchedTable unmatched,
    CustomerIndex customers,
    WaitingMoney waiting,
    AccountTable accounts,
    MandateTable mandates,
    MailLog mails
)
{
    /// <summary>What is known of money, whoever's it is.</summary>
    public Task<KnownMoney> KnownAsync(CancellationToken stop) => KnownMoney.ReadAsync(bank, unmatched, stop);

    /// <summary>The evidence about a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="account">Its account.</param>
    /// <param name="known">What is known of money.</param>
    /// <param name="today">The Paris day.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Evidence> ReadAsync(
        Contract contract,
        Account account,
        KnownMoney known,
        DateOnly today,
        CancellationToken stop
    )
    {
        var overdue = account.PastDeadline(today);
        return new Evidence(
            known.BankCoveredUntil,
            known.Stray,
            overdue.Count == 0 ? [] : [.. await SistersAsync(contract, stop)],
            await MailsAsync(account, overdue, stop),
            IsBraked: false
        )
        {
            Mandate = overdue.Count == 0 ? MandateUse.None : await UseAsync(contract.Terms, stop),
        };
    }

    /// <summary>Whether the seller can fetch the money by himself: only then is it awaited.</summary>
    private async Task<MandateUse> UseAsync(ContractTerms terms, CancellationToken stop) =>
        terms is { MeansOfPayment: MeansOfPayment.DirectDebit, Mandate: { } mandate }
            ? await mandates.ReadAsync(mandate.Reference, stop)
            : MandateUse.None;

    private async Task<List<SisterCredit>> SistersAsync(Contract contract, CancellationToken stop)
    {
        var credits = new List<SisterCredit>();
        foreach (var sister in await customers.SistersAsync(contract, stop))
        {
            if (await waiting.VersionAsync(sister, stop) is null)
            {
                continue;
            }

            var credit = (await accounts.ReadAsync(sister, stop)).Settlement.Credit;
            if (credit > Money.Zero)
            {
                credits.Add(new SisterCredit(sister, credit));
            }
        }

        return credits;
    }

    private async Task<Dictionary<DocumentNumber, MailReach>> MailsAsync(
        Account account,
        IReadOnlyCollection<DocumentNumber> overdue,
        CancellationToken stop
    )
    {
        var reached = new Dictionary<DocumentNumber, MailReach>();
        foreach (var document in account.Documents.Where(document => overdue.Contains(document.Number)))
        {
            var sent = await mails.OfAsync(document.Number.ToString(), stop);
            reached[document.Number] = ReachOf(sent, account.DeadlineOf(document));
        }

        return reached;
    }

    /// <summary>One recipient who has it is enough; the others are seen in the log of mails.</summary>
    private static MailReach ReachOf(List<MailEntry> sent, DateOnly deadline)
    {
        var accepted = sent.Where(mail => mail.State == MailState.Accepted)
            .Select(mail => ParisCalendar.DayOf(mail.At));
        return accepted.Any(day => day <= deadline) ? MailReach.Reached
            : accepted.Any() ? MailReach.ReachedLate
            : sent.Exists(mail => mail.State == MailState.Bounced) ? MailReach.Bounced
            : MailReach.NotAccepted;
    }
}
