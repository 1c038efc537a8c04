using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Source-generated metadata of what rows about direct debits hold.</summary>
[JsonSerializable(typeof(DebitFile))]
[JsonSerializable(typeof(FollowedDebit))]
[JsonSerializable(typeof(MandateBlock))]
[JsonSerializable(typeof(ICollection<DirectDebit>))]
[JsonSerializable(typeof(ICollection<string>))]
[JsonSerializable(typeof(ICollection<VatSubtotal>))]
[JsonSerializable(typeof(ICollection<EmailAddress>))]
internal sealed partial class DebitContext : JsonSerializerContext;
