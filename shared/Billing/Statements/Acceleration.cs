namespace Aims.Billing;

/// <summary>The months that remain due under the contract, claimed at once by a default (R8.1; article 6.3: "exigibilité immédiate").</summary>
/// <remarks>A claim with its statement, not an invoice: never overdue, never collected, and lifted by the cure.</remarks>
public static class Acceleration
{
    /// <summary>The months from the next one to be invoiced to the end of the committed term; none when the contract is open-ended.</summary>
    /// <param name="contract">The contract, as it is now: its servers in force on the first day of each month.</param>
    /// <param name="state">Where its billing stands.</param>
    /// <param name="prices">All price lists.</param>
    /// <param name="terms">What the seller configured.</param>
    /// <exception cref="InvalidDataException">A price is missing: no sum can be claimed.</exception>
    public static EquatableList<Instalment> Of(
        Contract contract,
        BillingState state,
        PriceLists prices,
        InvoicingTerms terms
    )
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(state);
        if (contract.Terms.CommittedEnd is not { } committed)
        {
            return [];
        }

        // Ended earlier, the committed months stay claimed: a person decides about them (R12).
        var term = contract with
        {
            End = committed,
        };
        var wording = new InvoiceLines(term, prices, terms);
        var instalments = new List<Instalment>();
        for (var period = state.NextPeriod; period <= term.LastPeriod; period = period.Next)
        {
            List<DocumentLine> lines = [.. wording.Services(period)];
            instalments.Add(new Instalment(period, Totals.Of(lines, VatSubtotal.Of(lines), Money.Zero).Gross));
        }

        return wording.Faults is [var fault, ..]
            ? throw new InvalidDataException($"{contract.Id}: {fault}")
            : [.. instalments];
    }
}
