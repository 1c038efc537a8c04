using Aims.Billing;

namespace Aims.Functions;

/// <summary>Who issues, and what every document says. Legal texts are configuration with a sensible default (french-billing §1).</summary>
internal static class InvoicingSettings
{
    private const string LatePenalties =
        "Tout retard de paiement entraîne, de plein droit et dès le lendemain de la date d’échéance, une pénalité calculée au taux "
        + "de trois fois le taux d’intérêt légal en vigueur (article L441-10 du Code de commerce).";

    private const string RecoveryIndemnity =
        "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00A0: 40\u00A0€ "
        + "(article D441-5 du Code de commerce).";

    private const string Discount = "Aucun escompte n’est accordé pour paiement anticipé.";

    public static InvoicingTerms Read(SettingsReader reader) =>
        new(
            ReadSeller(reader),
            [
                new LegalNote("PMD", reader.Text("Legal:LatePenalties", LatePenalties)),
                new LegalNote("PMT", reader.Text("Legal:RecoveryIndemnity", RecoveryIndemnity)),
                new LegalNote("AAB", reader.Text("Legal:Discount", Discount)),
            ],
            ReadRate(reader),
            reader.Choice("Vat:Exigibility", VatExigibility.Receipt),
            new Money(reader.Whole("Invoicing:PaperFeeCents", 500, 1, 100_000)),
            reader.Whole("Invoicing:MinDaysToPay", 10, 0, 31),
            reader.Whole("Invoicing:MaxCatchUpMonths", 3, 1, 120),
            // Azure leaves the environment unset in production.
            IsSpecimen: reader.Text("AZURE_FUNCTIONS_ENVIRONMENT", "Production") != "Production",
            reader.Whole("Invoicing:MaxDrift", 20, 1, 1_000)
        );

    private static VatRate ReadRate(SettingsReader reader)
    {
        const string name = "Vat:RateBasisPoints";
        var rate = new VatRate(reader.Whole(name, VatRate.Standard.BasisPoints, 1, 10_000));
        if (!rate.IsFrench)
        {
            reader.Add(name, VatRate.Rule);
        }

        return rate;
    }

    /// <summary>The seller, whose own faults would park every contract.</summary>
    private static Seller ReadSeller(SettingsReader reader)
    {
        var before = reader.Faults.Count;
        var seller = SellerOf(reader);
        if (reader.Faults.Count == before)
        {
            PartyRules.Check(seller).ToList().ForEach(fault => reader.Add(SettingOf(fault.Path), fault.Rule));
        }

        return seller;
    }

    /// <summary><c>seller.address.country</c> is read from <c>Seller:Country</c>.</summary>
    private static string SettingOf(string path) =>
        string.Join(':', path.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))
            .Replace(":Address:", ":", StringComparison.Ordinal);

    private static Seller SellerOf(SettingsReader reader)
    {
        var siren = reader.Value<Siren>("Seller:Siren", Siren.TryParse, Siren.Rule);
        return new Seller(
            reader.Text("Seller:Name"),
            reader.Text("Seller:LegalForm"),
            reader.Text("Seller:Capital"),
            siren,
            siren.Digits is null ? default : VatNumber.Of(siren),
            reader.Text("Seller:Register"),
            ReadAddress(reader, "Seller:"),
            ReadAddress(reader, "Seller:Correspondence"),
            reader.Value<EmailAddress>("Seller:Email", EmailAddress.TryParse, EmailAddress.Rule),
            reader.Text("Seller:Phone"),
            reader.Value<Iban>("Seller:Iban", Iban.TryParse, Iban.Rule),
            reader.Value<Bic>("Seller:Bic", Bic.TryParse, Bic.Rule),
            reader.Value<CreditorIdentifier>(
                "Seller:CreditorIdentifier",
                CreditorIdentifier.TryParse,
                CreditorIdentifier.Rule
            ),
            reader.Text("Seller:ElectronicAddress", siren.Digits ?? "")
        );
    }

    private static PostalAddress ReadAddress(SettingsReader reader, string prefix) =>
        new(
            [reader.Text(prefix + "AddressLine")],
            reader.Text(prefix + "PostCode"),
            reader.Text(prefix + "City"),
            reader.Text(prefix + "Country", "FR")
        );
}
