using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A contract that is to be looked after, as the index shows it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="From">The Paris day from which.</param>
/// <param name="TerminatedOn">The last day that a termination gave it; null where something else shows it.</param>
/// <param name="Cause">Of a termination, for the journal: its author and his words, one line.</param>
/// <param name="Version">Version of the row.</param>
public sealed record ToSettle(ContractId Contract, DateOnly From, DateOnly? TerminatedOn, string? Cause, ETag Version);
