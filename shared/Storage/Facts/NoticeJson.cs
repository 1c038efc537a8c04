using System.Text.Json;
using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>The frozen facts of a notice as JSON.</summary>
public static class NoticeJson
{
    private static readonly NoticeContext Context = new(
        StoredJson.With(
            new ListConverter<StatementLine>(),
            new ListConverter<Instalment>(),
            new JsonStringEnumConverter<NoticeKind>(),
            new JsonStringEnumConverter<DefaultEnd>()
        )
    );

    /// <summary>The text that the account keeps.</summary>
    public static string Write(NoticeFacts facts) => JsonSerializer.Serialize(facts, Context.NoticeFacts);

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> on anything else.</summary>
    public static NoticeFacts Read(string json) =>
        JsonSerializer.Deserialize(json, Context.NoticeFacts) ?? throw new JsonException("The facts are null.");
}
