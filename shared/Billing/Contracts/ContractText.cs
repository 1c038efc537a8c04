using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aims.Billing;

/// <summary>Writes a contract as the JSON that <see cref="ContractJson"/> reads: members that say nothing are left out.</summary>
public static class ContractText
{
    // Accents stay letters: these texts are stored and answered as application/json, never put into a page.
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text; <c>Read(Write(contract))</c> is the same contract.</summary>
    public static string Write(Contract contract) => ToJson(contract).ToJsonString(Readable);

    private static JsonObject ToJson(Contract contract)
    {
        var json = Object(
            ("id", contract.Id.Text),
            ("customer", OfCustomer(contract.Customer)),
            ("start", Day(contract.Start)),
            ("end", Day(contract.End)),
            ("meansOfPayment", contract.Terms.MeansOfPayment.ToString())
        );
        foreach (var (name, value) in OfTerms(contract.Terms))
        {
            json.Add(name, value);
        }

        json.Add("servers", new JsonArray([.. contract.Servers.Select(OfServer)]));
        json.Add(
            "referent",
            Object(("initial", OfReferent(contract.InitialReferent)), ("current", OfReferent(contract.CurrentReferent)))
        );
        if (contract.CustomerComments is not null || contract.SellerComments is not null)
        {
            json.Add("comments", Object(("customer", contract.CustomerComments), ("seller", contract.SellerComments)));
        }

        json.Add("signature", OfSignature(contract.Signature));
        return json;
    }

    private static JsonObject OfCustomer(Customer customer) =>
        Object(
            ("name", customer.Name),
            ("siren", customer.Siren.Digits),
            ("vatNumber", customer.VatNumber?.Text),
            ("address", OfAddress(customer.Address)),
            ("emails", new JsonArray([.. customer.Emails.Select(email => JsonValue.Create(email.Text))])),
            ("purchaseOrder", customer.PurchaseOrder),
            ("alsaceMoselle", customer.AlsaceMoselle)
        );

    private static JsonObject OfAddress(PostalAddress address) =>
        Object(
            ("lines", new JsonArray([.. address.Lines.Select(line => JsonValue.Create(line))])),
            ("postCode", address.PostCode),
            ("city", address.City),
            ("country", address.Country)
        );

    private static IEnumerable<(string Name, JsonNode Value)> OfTerms(ContractTerms terms) =>
        Present(
            ("mandate", OfMandate(terms.Mandate)),
            ("proration", terms.Proration.ToString()),
            ("provisionPolicy", terms.ProvisionPolicy.ToString()),
            ("provisionHeldCents", terms.ProvisionHeld?.Cents),
            ("firstBilledPeriod", terms.FirstBilledPeriod?.ToString()),
            ("paperInvoice", terms.PaperInvoice),
            ("committedEnd", Day(terms.CommittedEnd)),
            ("noticeMonths", terms.NoticeMonths),
            ("suspensionPolicy", terms.SuspensionPolicy.ToString()),
            ("billWhileSuspended", terms.BillWhileSuspended),
            ("extendIfSaturday", terms.ExtendIfSaturday),
            ("preNotificationDays", terms.PreNotificationDays),
            (
                "payerIbans",
                terms.PayerIbans is { } ibans
                    ? new JsonArray([.. ibans.Select(iban => JsonValue.Create(iban.Text))])
                    : null
            )
        );

    private static JsonObject? OfMandate(Mandate? mandate) =>
        mandate is null
            ? null
            : Object(
                ("reference", mandate.Reference),
                ("signedOn", Day(mandate.SignedOn)),
                ("scheme", mandate.Scheme.ToString()),
                ("iban", mandate.Iban.Text),
                ("bic", mandate.Bic?.Text),
                ("revokedOn", Day(mandate.RevokedOn)),
                ("lastCollectedOn", Day(mandate.LastCollectedOn))
            );

    private static JsonObject OfServer(Server server) =>
        Object(
            ("name", server.Name),
            ("operatingSystem", server.OperatingSystem),
            ("version", server.Version),
            ("role", server.Role),
            ("level", server.Level.ToString()),
            ("from", Day(server.From)),
            ("until", Day(server.Until)),
            ("agreedMonthlyPriceCents", server.AgreedMonthlyPrice?.Cents),
            ("alerts", server.Alerts),
            ("comments", server.Comments)
        );

    private static JsonObject? OfReferent(Referent? referent) =>
        referent is null
            ? null
            : Object(
                ("firstName", referent.FirstName),
                ("lastName", referent.LastName),
                ("position", referent.Position),
                ("phone", referent.Phone),
                ("mobile", referent.Mobile),
                ("email", referent.Email.Text)
            );

    private static JsonObject OfSignature(Signature signature) =>
        Object(
            ("date", Day(signature.Date)),
            ("place", signature.Place),
            ("signatory", signature.Signatory),
            ("quality", signature.Quality)
        );

    private static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> members) =>
        new(Present(members).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value)));

    private static IEnumerable<(string Name, JsonNode Value)> Present(
        params IEnumerable<(string Name, JsonNode? Value)> members
    ) => members.Where(member => member.Value is not null).Select(member => (member.Name, member.Value!));

    private static string? Day(DateOnly? day) => day?.ToIso();
}
