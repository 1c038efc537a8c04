using Aims.Billing;

namespace Aims.Storage;

/// <summary>A key that the ledger holds: this was issued, under this number, with these facts.</summary>
/// <param name="Key">What was issued.</param>
/// <param name="Number">Its number.</param>
/// <param name="Fingerprint">Its facts, <see cref="DocumentFacts.Fingerprint"/>.</param>
public sealed record LedgerKey(BusinessKey Key, DocumentNumber Number, string Fingerprint);
