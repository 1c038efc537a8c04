using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A contract as stored, with where its billing stands.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="State">Where its billing stands.</param>
/// <param name="Version">Entries of its journal: 1 for the first text, one more for each change of it or request about it.</param>
/// <param name="OwedFrom">The day under which the index of what is owed shows it; null: it owes nothing more.</param>
/// <param name="JournalHead">Head of the contract's journal.</param>
/// <param name="ETag">Version of the row: whoever writes must have read this one.</param>
public sealed record StoredContract(
    Contract Contract,
    BillingState State,
    int Version,
    DateOnly? OwedFrom,
    string JournalHead,
    ETag ETag
);
