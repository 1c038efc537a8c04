namespace Aims.Billing;

/// <summary>Writes down what notices say.</summary>
/// <param name="terms">Who writes.</param>
/// <param name="stating">Draws up the statement.</param>
public sealed class Noticing(InvoicingTerms terms, Stating stating)
{
    /// <summary>What a notice says.</summary>
    /// <param name="notice">The notice, decided on the day of the standing.</param>
    /// <param name="facts">The contract and what is known of it.</param>
    /// <param name="standing">Where it stands.</param>
    /// <param name="accelerated">The months that remain due.</param>
    public NoticeFacts Freeze(
        Notice notice,
        DefaultCase facts,
        Standing standing,
        EquatableList<Instalment> accelerated
    )
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standing);
        var contract = facts.Contract;
        var document = facts.Account.Documents.FirstOrDefault(it => it.Number == notice.Document);
        var isLater =
            contract.Terms.SuspensionPolicy == SuspensionPolicy.AfterCurePeriod && !facts.IsOver(standing.Day);
        return new NoticeFacts(
            notice,
            contract.Id,
            terms.Seller,
            contract.Customer.Name,
            contract.Customer.Address,
            contract.Referent.FullName,
            [.. contract.Customer.Emails.Append(contract.Referent.Email).Distinct()],
            MeansOf(contract, notice, document),
            notice.Kind == NoticeKind.ChequeRenewal ? document?.Period.Last
                : document is null ? null
                : facts.Account.DeadlineOf(document),
            notice.Kind == NoticeKind.ChequeRenewal ? document?.Period : null,
            isLater && standing.Missed.Count > 0 ? standing.Missed.Min(it => it.Cure.Last).AddDays(1) : null,
            contract.End,
            standing.Explanation,
            stating.Of(facts.Account, standing, accelerated),
            terms.IsSpecimen
        )
        {
            IsBilledWhileSuspended = contract.Terms.BillWhileSuspended,
            Mandate = notice.Kind == NoticeKind.DebitAgain ? contract.Terms.Mandate : null,
            HasProvision =
                contract.Terms.ProvisionHeld > Money.Zero
                || facts.Account.Documents.Any(document => document.Provision > Money.Zero),
        };
    }

    /// <summary>A document that announced no debit asked for a transfer, whatever the contract says.</summary>
    private static MeansOfPayment MeansOf(Contract contract, Notice notice, AccountDocument? document) =>
        contract.Terms.MeansOfPayment == MeansOfPayment.DirectDebit
        && document is { CollectionDate: null }
        && notice.Kind != NoticeKind.DebitAgain
            ? MeansOfPayment.Transfer
            : contract.Terms.MeansOfPayment;
}
