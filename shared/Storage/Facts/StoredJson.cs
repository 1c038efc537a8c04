using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>How facts are written as JSON in rows: cents, ISO dates, the texts of numbers and identifiers, unknown members refused.</summary>
internal static class StoredJson
{
    /// <summary>JSON that was put together by hand.</summary>
    public static JsonSerializerOptions Plain { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The form that all share, with what is special about some.</summary>
    public static JsonSerializerOptions With(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // What follows from the facts is not one of them.
            IgnoreReadOnlyProperties = true,
            // Accents stay letters; the text is stored and never put into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters =
            {
                new MoneyConverter(),
                new VatRateConverter(),
                new TextConverter<BillingPeriod>(BillingPeriod.TryParse),
                new TextConverter<DocumentNumber>(DocumentNumber.TryParse),
                new TextConverter<ContractId>(ContractId.TryParse),
                new TextConverter<Siren>(Siren.TryParse),
                new TextConverter<VatNumber>(VatNumber.TryParse),
                new TextConverter<Iban>(Iban.TryParse),
                new TextConverter<Bic>(Bic.TryParse),
                new TextConverter<CreditorIdentifier>(CreditorIdentifier.TryParse),
                new TextConverter<EmailAddress>(EmailAddress.TryParse),
                new ListConverter<EmailAddress>(),
                new ListConverter<string>(),
                new ListConverter<VatSubtotal>(),
                new JsonStringEnumConverter<DocumentKind>(),
                new JsonStringEnumConverter<MeansOfPayment>(),
            },
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
