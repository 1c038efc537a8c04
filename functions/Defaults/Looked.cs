using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>A contract that was looked at without touching it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Conclusion">What would be concluded.</param>
/// <param name="Statement">What it owes.</param>
internal sealed record Looked(StoredContract Contract, Conclusion Conclusion, Statement Statement);
