using System.Text.Json.Serialization;

namespace Aims.Functions;

/// <summary>Source-generated metadata of what the host sends: no reflection at the first invocation.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class InvocationContext : JsonSerializerContext;
