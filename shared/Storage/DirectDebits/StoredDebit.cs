using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A direct debit as it is stored.</summary>
/// <param name="Followed">The direct debit and where it stands.</param>
/// <param name="Version">Version of its row.</param>
public sealed record StoredDebit(FollowedDebit Followed, ETag Version);
