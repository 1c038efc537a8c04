using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>What account and payment rows hold, as JSON.</summary>
internal static class AccountJson
{
    private static readonly JsonSerializerOptions Options = WithForms(
        StoredJson.With(
            new TextConverter<PaymentId>(PaymentId.TryParse),
            new ListConverter<Allocation>(),
            new ListConverter<NamedDocument>(),
            new ListConverter<CandidateClaim>(),
            new ListConverter<Receipt>(),
            new ListConverter<HeldMoney>(),
            new ListConverter<Target>(),
            new ListConverter<Movement>(),
            new ListConverter<DocumentNumber>(),
            new ListConverter<CreditedLine>(),
            new ListConverter<Hold>(),
            new JsonStringEnumConverter<MatchedBy>(),
            new JsonStringEnumConverter<CollectionState>(),
            new JsonStringEnumConverter<DefaultEnd>(),
            new JsonStringEnumConverter<ServiceChange>(),
            new JsonStringEnumConverter<OrderState>(),
            new JsonStringEnumConverter<HoldReason>(),
            new JsonStringEnumConverter<NoticeKind>()
        )
    );

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeInfo<T>());

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> on anything else.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, TypeInfo<T>()) ?? throw new JsonException("The value is null.");

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions WithForms(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = AccountContext.Default.WithAddedModifier(LaterMembers.LeaveOut);
        return options;
    }
}
