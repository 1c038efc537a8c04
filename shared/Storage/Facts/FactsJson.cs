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
        options.TypeInfoResolver = FactsContext.Default.WithAddedModifier(LeaveOutWhatIsNot);
        return (JsonTypeInfo<DocumentFacts>)options.GetTypeInfo(typeof(DocumentFacts));
    }

    /// <summary>What became a fact later is left out where it is none: the text of older documents stays as it was sealed.</summary>
    private static void LeaveOutWhatIsNot(JsonTypeInfo type)
    {
        var later =
            type.Type == typeof(DocumentFacts) ? (string[])["corrects", "theme"]
            : type.Type == typeof(Mandate) ? ["revokedOn", "lastCollectedOn"]
            : [];
        foreach (var added in type.Properties.Where(property => later.Contains(property.Name, StringComparer.Ordinal)))
        {
            added.ShouldSerialize = (_, value) => value is not null;
        }
    }
}
