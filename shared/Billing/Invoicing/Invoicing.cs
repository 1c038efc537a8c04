namespace Aims.Billing;

/// <summary>The decision of article 6.1 and 6.2: what does this contract owe on that day, given what exists.</summary>
public static class Invoicing
{
    /// <summary>The months owed by <paramref name="today"/> that are not known to be billed, oldest first.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="state">Where its billing stands.</param>
    /// <param name="today">The Paris day of the run: a month is owed once its printed period has begun.</param>
    /// <param name="ahead">A month asked for ahead of time (R7), owed although it has not begun.</param>
    public static IEnumerable<BillingPeriod> OwedPeriods(
        Contract contract,
        BillingState state,
        DateOnly today,
        BillingPeriod? ahead = null
    )
    {
        for (var period = state.NextPeriod; !(period > contract.LastPeriod); period = period.Next)
        {
            if (contract.Printed(period).First > today && !(period <= ahead))
            {
                yield break;
            }

            yield return period;
        }
    }

    /// <summary>Decides, without any effect; every reason to park is named.</summary>
    /// <param name="contract">The contract, as it is now; its dated entries say what was in force when.</param>
    /// <param name="state">Where its billing stands.</param>
    /// <param name="prices">All price lists.</param>
    /// <param name="existing">The keys that the ledger already holds among those owed.</param>
    /// <param name="terms">What the seller configured.</param>
    /// <param name="today">The Paris day of the run, which becomes the issue date.</param>
    /// <param name="ahead">A month asked for ahead of time (R7).</param>
    /// <param name="credit">Credit of the account that the invoices show as settled already (spec §4).</param>
    /// <param name="mandate">What became of the mandate since it was signed; null: it was never used.</param>
    public static InvoicingDecision Decide(
        Contract contract,
        BillingState state,
        PriceLists prices,
        IReadOnlySet<BusinessKey> existing,
        InvoicingTerms terms,
        DateOnly today,
        BillingPeriod? ahead = null,
        Money credit = default,
        MandateUse? mandate = null
    )
    {
        var owed = OwedPeriods(contract, state, today, ahead).ToList();
        var missing = owed.Where(period => !existing.Contains(BusinessKey.Invoice(contract.Id, period))).ToList();
        if (missing.Count > terms.MaxCatchUpMonths)
        {
            return Parked(
                $"{missing.Count} months are missing, from {missing[0]}; more than MaxCatchUpMonths ({terms.MaxCatchUpMonths}) need a person"
            );
        }

        var wording = new InvoiceLines(contract, prices, terms);
        var means = new PaymentMeans(contract.Terms, mandate ?? MandateUse.None);
        var documents = missing
            .Select(
                (period, index) => Invoice(contract, wording, means, state, terms, today, period, isFirst: index == 0)
            )
            .ToList();
        if (OwesDeposit(contract, state, existing, owed.Count > 0 || state.FirstInvoice is not null))
        {
            documents.Add(Deposit(contract, wording, means, terms, today));
        }

        List<Fault> faults = [.. wording.Faults, .. documents.SelectMany(DocumentRules.Check).Distinct()];
        return faults.Count > 0 ? new InvoicingDecision.Park([.. faults])
            : documents.Count > 0 ? new InvoicingDecision.Issue([.. Prepayment.CoverIn(documents, credit)])
            : new InvoicingDecision.Nothing();
    }

    private static InvoicingDecision.Park Parked(string rule) => new([new Fault("", rule)]);

    private static DocumentFacts Invoice(
        Contract contract,
        InvoiceLines wording,
        PaymentMeans means,
        BillingState state,
        InvoicingTerms terms,
        DateOnly today,
        BillingPeriod period,
        bool isFirst
    )
    {
        var lines = wording.Services(period).ToList();
        if (isFirst && OwesProvisionLine(contract, state))
        {
            lines.Add(wording.Provision(period, terms.VatRate));
        }

        if (contract.Terms.PaperInvoice)
        {
            lines.Add(wording.Paper(null));
        }

        // Copies asked for since the last invoice are billed on the next one, once.
        lines.AddRange(isFirst ? state.PaperOwed.Select(number => wording.Paper(number)) : []);
        return Facts(DocumentKind.Invoice, contract, means, terms, today, period, lines);
    }

    private static DocumentFacts Deposit(
        Contract contract,
        InvoiceLines wording,
        PaymentMeans means,
        InvoicingTerms terms,
        DateOnly today
    ) =>
        Facts(
            DocumentKind.DepositRequest,
            contract,
            means,
            terms,
            today,
            contract.FirstPeriod,
            [wording.Provision(contract.FirstPeriod, vatRate: null)]
        );

    private static bool OwesProvisionLine(Contract contract, BillingState state) =>
        contract.Terms is { ProvisionPolicy: ProvisionPolicy.FirstInvoiceLine, ProvisionHeld: null }
        && state is { FirstInvoice: null, ProvisionBilledOn: null };

    private static bool OwesDeposit(
        Contract contract,
        BillingState state,
        IReadOnlySet<BusinessKey> existing,
        bool hasBegun
    ) =>
        hasBegun
        && contract.Terms is { ProvisionPolicy: ProvisionPolicy.SecurityDeposit, ProvisionHeld: null }
        && state.ProvisionBilledOn is null
        && !existing.Contains(BusinessKey.Deposit(contract.Id));

    private static DocumentFacts Facts(
        DocumentKind kind,
        Contract contract,
        PaymentMeans means,
        InvoicingTerms terms,
        DateOnly today,
        BillingPeriod period,
        List<DocumentLine> lines
    )
    {
        var printed = contract.Printed(period);
        var due = PaymentDeadline.For(today, printed.First, terms.MinDaysToPay);
        var vat = VatSubtotal.Of(lines);
        return new DocumentFacts(
            kind,
            contract.Id,
            period,
            printed,
            today,
            due,
            terms.Seller,
            Buyer.Of(contract),
            [.. lines],
            vat,
            Totals.Of(lines, vat, prepaid: Money.Zero),
            means.Of(today, due),
            terms.VatExigibility,
            kind == DocumentKind.Invoice ? terms.Notes : [],
            InvoicingTerms.CurrentTemplate,
            terms.IsSpecimen,
            Theme: terms.Theme
        );
    }
}
