namespace Aims.Billing;

/// <summary>What an entry of an account's journal says of money received for documents.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Ordinal">Which entry of its journal, from 1.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Payments">What payments were said to mean to the account by the same entry.</param>
/// <param name="Receipts">Money received for documents, or taken back.</param>
public sealed record RecordedReceipts(
    ContractId Contract,
    int Ordinal,
    DateTimeOffset At,
    EquatableList<AccountPayment> Payments,
    EquatableList<Receipt> Receipts
);
