using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>The frozen facts of a notice as JSON.</summary>
public static class NoticeJson
{
    private static readonly JsonTypeInfo<NoticeFacts> Form = FormOf(
        StoredJson.With(
            new ListConverter<StatementLine>(),
            new ListConverter<Instalment>(),
            new JsonStringEnumConverter<NoticeKind>(),
            new JsonStringEnumConverter<MandateScheme>(),
            new JsonStringEnumConverter<DefaultEnd>()
        )
    );

    /// <summary>The text that the account keeps.</summary>
    public static string Write(NoticeFacts facts) => JsonSerializer.Serialize(facts, Form);

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> on anything else.</summary>
    public static NoticeFacts Read(string json) =>
        JsonSerializer.Deserialize(json, Form) ?? throw new JsonException("The facts are null.");

    private static JsonTypeInfo<NoticeFacts> FormOf(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = NoticeContext.Default.WithAddedModifier(LaterMembers.LeaveOut);
        return (JsonTypeInfo<NoticeFacts>)options.GetTypeInfo(typeof(NoticeFacts));
    }
}
