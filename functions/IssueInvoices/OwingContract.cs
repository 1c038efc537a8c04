using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>A contract with what the ledger already holds of what it owes.</summary>
/// <param name="Stored">The contract and where its billing stood.</param>
/// <param name="State">Where its billing stands once the documents that exist are counted.</param>
/// <param name="Existing">The keys that exist among those owed.</param>
/// <param name="Documents">The documents under those keys.</param>
/// <param name="Account">Its account, where that holds money that no document took, or a suspension spares months; null elsewhere.</param>
/// <param name="Spared">Months that are not billed, because they began while the services were suspended (R8.4).</param>
public sealed record OwingContract(
    StoredContract Stored,
    BillingState State,
    IReadOnlySet<BusinessKey> Existing,
    IReadOnlyList<Document> Documents,
    StoredAccount? Account,
    IReadOnlySet<BillingPeriod> Spared
)
{
    /// <summary>What its invoices may show as settled already.</summary>
    public Money Credit =>
        Account?.Account.CreditAfter(State.FirstInvoice is null ? null : State.NextPeriod.Previous) ?? Money.Zero;

    /// <summary>What became of its mandate since it was signed: a debit is announced only where it can come.</summary>
    public MandateUse Mandate { get; init; } = MandateUse.None;

    /// <summary>Where the billing stands once these documents too are in the ledger.</summary>
    public BillingState After(IEnumerable<Document> issued) =>
        Documents
            .Concat(issued)
            .OrderBy(document => document.Facts.Period.First)
            .Aggregate(PastSpared(Stored.State), (state, document) => PastSpared(state.After(document)));

    private BillingState PastSpared(BillingState state)
    {
        while (Spared.Contains(state.NextPeriod))
        {
            state = state with { NextPeriod = state.NextPeriod.Next };
        }

        return state;
    }
}
