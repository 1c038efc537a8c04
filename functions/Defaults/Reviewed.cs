using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>A contract that was looked at.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Before">Its account as it was.</param>
/// <param name="After">Its account as it is now.</param>
/// <param name="Standing">Where it stands.</param>
internal sealed record Reviewed(StoredContract Contract, StoredAccount Before, StoredAccount After, Standing Standing);
