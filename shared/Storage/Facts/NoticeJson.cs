using System.Text.Json;
using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>The frozen facts of a notice as JSON.</summary>
public static class NoticeJson
{
    private static readonly NoticeContext Context = new(
        StoredJson.With(
            new TextConverter<Siren>(Siren.TryParse),
            new TextConverter<VatNumber>(VatNumber.TryParse),
            new TextConverter<Iban>(Iban.TryParse),
            new TextConverter<Bic>(Bic.TryParse),
            new TextConverter<CreditorIdentifier>(CreditorIdentifier.TryParse),
            new TextConverter<EmailAddress>(EmailAddress.TryParse),
            new ListConverter<string>(),
            new ListConverter<EmailAddress>(),
            new ListConverter<StatementLine>(),
            new ListConverter<Instalment>(),
            new JsonStringEnumConverter<NoticeKind>(),
            new JsonStringEnumConverter<DefaultEnd>(),
            new JsonStringEnumConverter<MeansOfPayment>()
        )
    );

    /// <summary>The text that the account keeps.</summary>
    public static string Write(NoticeFacts facts) => JsonSerializer.Serialize(facts, Context.NoticeFacts);

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="JsonException"/> on anything else.</summary>
    public static NoticeFacts Read(string json) =>
        JsonSerializer.Deserialize(json, Context.NoticeFacts) ?? throw new JsonException("The facts are null.");
}
