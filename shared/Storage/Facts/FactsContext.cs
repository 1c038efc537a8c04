using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Source-generated metadata of the frozen facts: no reflection at the first invocation.</summary>
[JsonSerializable(typeof(DocumentFacts))]
[JsonSerializable(typeof(ICollection<string>))]
[JsonSerializable(typeof(ICollection<DocumentLine>))]
[JsonSerializable(typeof(ICollection<VatSubtotal>))]
[JsonSerializable(typeof(ICollection<LegalNote>))]
[JsonSerializable(typeof(ICollection<EmailAddress>))]
internal sealed partial class FactsContext : JsonSerializerContext;
