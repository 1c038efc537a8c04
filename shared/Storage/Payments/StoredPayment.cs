using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A payment as the register holds it.</summary>
/// <param name="Registered">The payment and where its money belongs.</param>
/// <param name="IsListed">Whether it may stand in the list of unmatched money.</param>
/// <param name="ETag">Its version; default when it is not stored yet.</param>
public sealed record StoredPayment(RegisteredPayment Registered, bool IsListed, ETag ETag);
