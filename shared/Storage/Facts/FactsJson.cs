using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>The frozen facts of a document as JSON: cents, ISO dates, the texts of numbers and identifiers.</summary>
/// <remarks>What was once written must stay readable: a test holds a stored example against today's code.</remarks>
public static class FactsJson
{
    private static readonly JsonTypeInfo<DocumentFacts> Form = FormOf(
        StoredJson.With(
            new DateRangeConverter(),
            new ListConverter<DocumentLine>(),
            new ListConverter<LegalNote>(),
            new JsonStringEnumConverter<LineKind>(),
            new JsonStringEnumConverter<MandateScheme>(),
            new JsonStringEnumConverter<VatExigibility>()
        )
    );

    /// <summary>The text that the ledger keeps.</summary>
    public static string Write(DocumentFacts facts) => JsonSerializer.Serialize(facts, Form);

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> on anything else.</summary>
    public static DocumentFacts Read(string json) =>
        JsonSerializer.Deserialize(json, Form) ?? throw new JsonException("The facts are null.");

    private static JsonTypeInfo<DocumentFacts> FormOf(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = FactsContext.Default.WithAddedModifier(LaterMembers.LeaveOut);
        return (JsonTypeInfo<DocumentFacts>)options.GetTypeInfo(typeof(DocumentFacts));
    }
}
