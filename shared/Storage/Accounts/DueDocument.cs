using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A row of the due index.</summary>
/// <param name="Day">The due date that the document bears.</param>
/// <param name="Number">The document.</param>
/// <param name="Contract">Whose it is.</param>
/// <param name="Version">The version of the row.</param>
public sealed record DueDocument(DateOnly Day, DocumentNumber Number, ContractId Contract, ETag Version);
