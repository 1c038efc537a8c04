namespace Aims.Local;

/// <summary>A receivable as the account of its contract shows it.</summary>
internal sealed record BookedDocument(string Number, string Contract, Money Total, Money Paid, string State);
