using Aims.Billing;

namespace Aims.Storage;

/// <summary>A file of direct debits with what became of each.</summary>
/// <param name="File">The file as it was sealed.</param>
/// <param name="Debits">Its direct debits, by end-to-end id.</param>
public sealed record StoredDebitFile(DebitFile File, IReadOnlyList<StoredDebit> Debits);
