namespace Aims.Billing;

/// <summary>How the documents of a contract are to be paid (R6): a debit is announced only where it can come.</summary>
/// <param name="terms">What the contract says.</param>
/// <param name="use">What became of its mandate.</param>
internal sealed class PaymentMeans(ContractTerms terms, MandateUse use)
{
    /// <summary>How a document is to be paid.</summary>
    /// <param name="issued">The day it is issued, which announces a debit.</param>
    /// <param name="due">Its deadline.</param>
    public PaymentInstructions Of(DateOnly issued, DateOnly due)
    {
        if (terms.MeansOfPayment != MeansOfPayment.DirectDebit)
        {
            return new PaymentInstructions(terms.MeansOfPayment, null, null);
        }

        var collection = CollectionDate(issued, due);
        // A mandate that is revoked or blocked asks nobody to wait for a debit that will not come.
        return terms.Mandate is { } mandate && MandateStates.Of(mandate, use, collection) != MandateState.Active
            ? new PaymentInstructions(MeansOfPayment.Transfer, null, null)
            : new PaymentInstructions(MeansOfPayment.DirectDebit, terms.Mandate, collection);
    }

    /// <summary>The first TARGET day that is not before the deadline and leaves the days of pre-notification, even after the 15th (R11).</summary>
    private DateOnly CollectionDate(DateOnly issued, DateOnly due)
    {
        var announced = issued.AddDays(terms.PreNotificationDays);
        return TargetCalendar.OnOrAfter(announced > due ? announced : due);
    }
}
