using System.Text.Json;

namespace Aims.Billing;

/// <summary>Reads a contract from the JSON of the API and of contract files: every fault at once, unknown members refused.</summary>
public static class ContractJson
{
    /// <summary>Reads one contract; faults carry paths such as <c>servers[2].level</c>.</summary>
    public static Checked<Contract> Read(JsonElement json) =>
        JsonUnicode.Read(
            json,
            () =>
            {
                var faults = new List<Fault>();
                var contract = Read(new JsonFields(json, "", faults));
                return Check.Of<Contract>(faults, () => contract!);
            }
        );

    /// <summary>Reads <c>{"prices": [..], "contracts": [..]}</c>, the file that the local run feeds; ids must be unique.</summary>
    public static Checked<ContractFile> ReadFile(JsonElement json)
    {
        var faults = new List<Fault>();
        var fields = new JsonFields(json, "", faults);
        var prices = fields.Objects("prices", 1, 100, PriceListJson.Read);
        var contracts = fields.Objects("contracts", 1, 100_000, Read);
        fields.RefuseUnknown();
        faults.AddRange(RepeatedIds(contracts));
        faults.AddRange(RepeatedMandates(contracts));
        return Check.Of<ContractFile>(
            faults,
            () => new ContractFile(prices, [.. contracts.Select(contract => contract!)])
        );
    }

    private static IEnumerable<Fault> RepeatedIds(ImmutableArray<Contract?> contracts)
    {
        var seen = new HashSet<ContractId>();
        for (var index = 0; index < contracts.Length; index++)
        {
            if (contracts[index] is { } contract && !seen.Add(contract.Id))
            {
                yield return new Fault($"contracts[{index}].id", $"is used twice: {contract.Id}");
            }
        }
    }

    /// <summary>A reference is of one mandate alone; contracts of one customer may share a mandate, which is the same in each.</summary>
    private static IEnumerable<Fault> RepeatedMandates(ImmutableArray<Contract?> contracts)
    {
        var seen = new Dictionary<string, Mandate>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < contracts.Length; index++)
        {
            if (
                contracts[index]?.Terms.Mandate is { } mandate
                && !seen.TryAdd(mandate.Reference, mandate)
                && seen[mandate.Reference] != mandate
            )
            {
                yield return new Fault(
                    $"contracts[{index}].mandate.reference",
                    $"is that of another mandate: {mandate.Reference}"
                );
            }
        }
    }

    private static Contract? Read(JsonFields fields)
    {
        if (!fields.IsObject)
        {
            return null;
        }

        var id = fields.Value<ContractId>("id", ContractId.TryParse, ContractId.Rule);
        var customer = fields.Member("customer", ReadCustomer);
        var start = fields.Date("start");
        var end = fields.OptionalDate("end");
        var terms = ContractTermsJson.Read(fields);
        var servers = fields.Objects("servers", 1, Contract.MostServers, server => ReadServer(server, start));
        var referent = fields.Member("referent", ReadReferents);
        var comments = fields.OptionalObject("comments", ReadComments);
        var signature = fields.Member("signature", ReadSignature);
        fields.RefuseUnknown();

        ContractRules.Check(fields, start, end, terms, servers);
        if (customer is null || referent is null || signature is null)
        {
            return null;
        }

        return new Contract(
            id,
            customer,
            start,
            end,
            terms,
            new(servers),
            referent.Initial,
            referent.Current,
            comments?.Customer,
            comments?.Seller,
            signature
        );
    }

    private static Customer ReadCustomer(JsonFields fields)
    {
        var siren = fields.Value<Siren>("siren", Siren.TryParse, Siren.Rule);
        var vatNumber = fields.OptionalValue<VatNumber>("vatNumber", VatNumber.TryParse, VatNumber.Rule);
        if (vatNumber is { } number && siren.Digits is { } digits && number.Text[4..] != digits)
        {
            fields.Add("vatNumber", "must end with the SIREN of the customer");
        }

        return new Customer(
            fields.Text("name", 100),
            siren,
            vatNumber,
            fields.Member("address", ReadAddress)!,
            new(fields.Values<EmailAddress>("emails", 1, 5, EmailAddress.TryParse, EmailAddress.Rule)),
            fields.OptionalText("purchaseOrder", 50),
            fields.Flag("alsaceMoselle", false)
        );
    }

    private static PostalAddress ReadAddress(JsonFields fields)
    {
        var lines = fields.Values<string>("lines", 1, 3, IsAddressLine, "must be a line of 1 to 80 characters");
        var postCode = fields.Text("postCode", 10);
        var city = fields.Text("city", 60);
        var country = fields.OptionalText("country", 2) ?? "FR";
        var address = new PostalAddress(new(lines), postCode, city, country);
        if (!address.IsMetropolitanFrance && postCode.Length > 0)
        {
            fields.Add("country", PostalAddress.VatRule);
        }

        return address;

        static bool IsAddressLine(string text, out string line)
        {
            line = text.Trim();
            return line.Length is >= 1 and <= 80 && !line.Any(char.IsControl);
        }
    }

    private static Server ReadServer(JsonFields fields, DateOnly contractStart) =>
        new(
            fields.Text("name", 60),
            fields.Text("operatingSystem", 60),
            fields.Text("version", 40),
            fields.Text("role", 80),
            fields.Choice<Level>("level"),
            fields.OptionalDate("from") ?? contractStart,
            fields.OptionalDate("until"),
            fields.OptionalCents("agreedMonthlyPriceCents", least: 1),
            fields.OptionalText("alerts", 500),
            fields.OptionalText("comments", 500)
        );

    private static Referents ReadReferents(JsonFields fields) =>
        new(fields.Member("initial", ReadReferent)!, fields.OptionalObject("current", ReadReferent));

    private static Referent ReadReferent(JsonFields fields) =>
        new(
            fields.Text("firstName", 60),
            fields.Text("lastName", 60),
            fields.Text("position", 80),
            fields.OptionalText("phone", 30),
            fields.OptionalText("mobile", 30),
            fields.Value<EmailAddress>("email", EmailAddress.TryParse, EmailAddress.Rule)
        );

    private static BothComments ReadComments(JsonFields fields) =>
        new(fields.OptionalText("customer", 2_000), fields.OptionalText("seller", 2_000));

    private static Signature ReadSignature(JsonFields fields) =>
        new(fields.Date("date"), fields.Text("place", 60), fields.Text("signatory", 80), fields.Text("quality", 80));

    private sealed record Referents(Referent Initial, Referent? Current);

    private sealed record BothComments(string? Customer, string? Seller);
}
