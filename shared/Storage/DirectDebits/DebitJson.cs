using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>What rows about direct debits hold, as JSON.</summary>
internal static class DebitJson
{
    private static readonly DebitContext Context = new(
        StoredJson.With(
            new TextConverter<EndToEndId>(EndToEndId.TryParse),
            new ListConverter<DirectDebit>(),
            new JsonStringEnumConverter<MandateScheme>(),
            new JsonStringEnumConverter<SequenceType>(),
            new JsonStringEnumConverter<DebitStatus>()
        )
    );

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> on anything else.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException("The value is null.");

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Context.GetTypeInfo(typeof(T))!;
}
