namespace Aims.Billing;

/// <summary>Where the billing of a contract stands: a summary of what the ledger holds, healed from it.</summary>
/// <param name="NextPeriod">The first month not known to be billed.</param>
/// <param name="FirstInvoice">The first invoice issued here; the provision line is decided on it, once.</param>
/// <param name="ProvisionBilledOn">The document that bills the provision.</param>
/// <param name="PaperOwed">Documents whose paper copy was asked for and is not yet billed.</param>
public sealed record BillingState(
    BillingPeriod NextPeriod,
    DocumentNumber? FirstInvoice,
    DocumentNumber? ProvisionBilledOn,
    EquatableList<DocumentNumber> PaperOwed
)
{
    /// <summary>Nothing billed yet.</summary>
    public static BillingState Of(Contract contract) => new(contract.FirstPeriod, null, null, []);

    /// <summary>
    /// The state once <paramref name="document"/> is in the ledger. Folding the same document twice changes nothing, and a correction
    /// bills nothing.
    /// </summary>
    public BillingState After(Document document)
    {
        var (number, facts) = (document.Number, document.Facts);
        if (facts.IsCorrection)
        {
            return this;
        }

        if (facts.Kind == DocumentKind.DepositRequest)
        {
            return this with { ProvisionBilledOn = ProvisionBilledOn ?? number };
        }

        var paid = facts.Lines.Where(line => line.PaperOf is not null).Select(line => line.PaperOf!.Value).ToHashSet();
        var hasProvision = facts.Lines.Any(line => line.Kind == LineKind.Provision);
        return new BillingState(
            facts.Period == NextPeriod ? NextPeriod.Next : NextPeriod,
            FirstInvoice ?? number,
            ProvisionBilledOn ?? (hasProvision ? number : null),
            [.. PaperOwed.Where(paper => !paid.Contains(paper))]
        );
    }

    /// <summary>The day from which the contract may owe a document; null once everything to its last month is billed.</summary>
    public DateOnly? OwedFrom(Contract contract) =>
        NextPeriod > contract.LastPeriod ? null : contract.Printed(NextPeriod).First;

    /// <summary>
    /// The state under a changed contract: when the changes may make an earlier month owed, everything is looked at again
    /// (the ledger knows what exists).
    /// </summary>
    public BillingState Under(Contract before, Contract after) =>
        before.FirstPeriod == after.FirstPeriod ? this : this with { NextPeriod = after.FirstPeriod };
}
