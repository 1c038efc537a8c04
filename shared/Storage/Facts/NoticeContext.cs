using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Source-generated metadata of what notices say.</summary>
[JsonSerializable(typeof(NoticeFacts))]
[JsonSerializable(typeof(ICollection<string>))]
[JsonSerializable(typeof(ICollection<EmailAddress>))]
[JsonSerializable(typeof(ICollection<StatementLine>))]
[JsonSerializable(typeof(ICollection<Instalment>))]
internal sealed partial class NoticeContext : JsonSerializerContext;
