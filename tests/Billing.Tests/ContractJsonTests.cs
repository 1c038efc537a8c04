using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>Who sends a contract learns every fault at once, at its path, and no fault that is not there.</summary>
public sealed class ContractJsonTests
{
    private static Fault[] Faults(string json) => [.. ContractJson.Read(JsonElement.Parse(json)).Faults];

    private static Fault[] Faults(Contract contract) => Faults(ContractText.Write(contract));

    /// <summary>The faults of a sound contract where each path holds another value, written with ' for ".</summary>
    private static Fault[] FaultsWith(params (string Path, string Value)[] changes)
    {
        var contract = JsonNode.Parse(ContractText.Write(A.Contract()))!;
        foreach (var (path, value) in changes)
        {
            Put(contract, path, JsonNode.Parse(value.Replace('\'', '"')));
        }

        return Faults(contract.ToJsonString());
    }

    private static void Put(JsonNode root, string path, JsonNode? value)
    {
        var steps = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(root, (node, step) => node is JsonArray ? node[Index(step)]! : node[step]!);
        if (parent is JsonArray)
        {
            parent[Index(steps[^1])] = value;
        }
        else
        {
            parent[steps[^1]] = value;
        }

        static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_sound_contract_has_no_fault() => Assert.Empty(FaultsWith());

    [Theory]
    [InlineData("customer.siren", "'100000001'", "customer.siren", "Luhn")]
    [InlineData("customer.vatNumber", "'FR44732829320'", "customer.vatNumber", "must end with the SIREN")]
    [InlineData("customer.vatNumber", "'FR00100000009'", "customer.vatNumber", "must be a French VAT number")]
    [InlineData("customer.emails", "['compta@exemple.fr','compta.exemple.fr']", "customer.emails[1]", "mail")]
    [InlineData("customer.emails", "[]", "customer.emails", "1 to 5 items")]
    [InlineData("customer.address.country", "'BE'", "customer.address.country", "metropolitan France")]
    [InlineData("customer.address.postCode", "'97400'", "customer.address.country", "metropolitan France")]
    [InlineData("customer.fax", "'01 99 00 00 00'", "customer.fax", "not a known member")]
    [InlineData("customer", "null", "customer", "is required")]
    [InlineData("paperinvoice", "true", "paperinvoice", "not a known member")]
    [InlineData("paperInvoice", "'true'", "paperInvoice", "must be true or false")]
    [InlineData("start", "20261201", "start", "must be a date")]
    [InlineData("start", "'2026-02-30'", "start", "must be a date")]
    [InlineData("end", "'2026-11-30'", "end", "must not be before the start")]
    [InlineData("committedEnd", "'2026-11-30'", "committedEnd", "must not be before the start")]
    [InlineData("firstBilledPeriod", "'2026-11'", "firstBilledPeriod", "must not be before the month of the start")]
    [InlineData("firstBilledPeriod", "'2026-12-01'", "firstBilledPeriod", "must be a month")]
    [InlineData("meansOfPayment", "'DirectDebit'", "mandate", "is required when")]
    [InlineData("meansOfPayment", "'Cash'", "meansOfPayment", "must be one of DirectDebit, Cheque, Transfer")]
    [InlineData("meansOfPayment", "'2'", "meansOfPayment", "must be one of DirectDebit, Cheque, Transfer")]
    [InlineData("meansOfPayment", "null", "meansOfPayment", "is required")]
    [InlineData(
        "mandate",
        "{'reference':'RUM-1','signedOn':'2026-11-30','iban':'FR7630006000011234567890188'}",
        "mandate.iban",
        "mod 97"
    )]
    [InlineData("provisionHeldCents", "-1", "provisionHeldCents", "from 0 to")]
    [InlineData("provisionHeldCents", "129.5", "provisionHeldCents", "whole number")]
    [InlineData("servers", "[]", "servers", "must have 1 to 300 items")]
    [InlineData("servers", "{}", "servers", "must be a JSON array")]
    [InlineData("servers[0]", "'SRV-WEB-01'", "servers[0]", "must be a JSON object")]
    [InlineData(
        "servers[0].level",
        "'Platinum'",
        "servers[0].level",
        "must be one of Bronze, BronzePlus, Silver, Gold"
    )]
    [InlineData("servers[0].level", "'silver'", "servers[0].level", "must be one of")]
    [InlineData("servers[0].name", "12", "servers[0].name", "must be a text")]
    [InlineData("servers[0].until", "'2026-11-30'", "servers[0].until", "must not be before the day it begins")]
    [InlineData("servers[0].agreedMonthlyPriceCents", "0", "servers[0].agreedMonthlyPriceCents", "from 1 to")]
    [InlineData("servers[0].colour", "'blue'", "servers[0].colour", "not a known member")]
    [InlineData("referent.initial.email", "'anne@'", "referent.initial.email", "mail")]
    [InlineData("signature.place", "''", "signature.place", "1 to 60 characters")]
    public void One_thing_wrong_is_one_fault_at_its_path(string path, string value, string faulty, string rule)
    {
        var fault = Assert.Single(FaultsWith((path, value)));
        Assert.Equal(faulty, fault.Path);
        Assert.Contains(rule, fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mandate_that_cannot_be_read_is_not_also_called_missing() =>
        Assert.Equal(
            [new Fault("mandate", "must be a JSON object")],
            FaultsWith(("meansOfPayment", "'DirectDebit'"), ("mandate", "'RUM-1'"))
        );

    [Fact]
    public void Entries_of_one_server_may_not_share_a_day()
    {
        Assert.Equal(
            [new Fault("servers[1].from", "overlaps another entry of the same server")],
            Faults(WithSecondEntryFrom("2026-12-14"))
        );
        Assert.Empty(Faults(WithSecondEntryFrom("2026-12-15")));

        static Contract WithSecondEntryFrom(string from) =>
            A.Contract() with
            {
                Servers =
                [
                    A.Server("SRV-01", Level.Bronze, "2026-12-01", until: "2026-12-14"),
                    A.Server("SRV-01", Level.Gold, from),
                ],
            };
    }

    [Fact]
    public void Servers_whose_names_are_missing_are_not_called_the_same_server() =>
        Assert.Equal(
            [new Fault("servers[0].name", "is required"), new Fault("servers[1].name", "is required")],
            FaultsWith(("servers", $"[{Nameless},{Nameless}]"))
        );

    private const string Nameless = "{'operatingSystem':'Debian','version':'12','role':'serveur web','level':'Silver'}";

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void Three_hundred_servers_fit_and_no_more(int count, int faults)
    {
        var contract = A.Contract() with
        {
            Servers = [.. Enumerable.Range(1, count).Select(n => A.Server($"SRV-{n}", Level.Silver, "2026-12-01"))],
        };
        Assert.Equal(Enumerable.Repeat(new Fault("servers", "must have 1 to 300 items"), faults), Faults(contract));
    }

    [Theory]
    [InlineData("\"start\":", "\"start\":\"2020-01-01\",\"start\":", "start")]
    [InlineData("\"city\":", "\"city\":\"Lyon\",\"city\":", "customer.address.city")]
    public void A_member_may_be_given_once(string member, string twice, string path)
    {
        var json = ContractText.Write(A.Contract()).Replace(member, twice, StringComparison.Ordinal);
        Assert.Equal([new Fault(path, "is given twice")], Faults(json));
    }

    [Fact]
    public void Every_fault_is_named_at_once() =>
        Assert.Equal(
            ["customer.emails[0]", "customer.siren", "end", "servers[0].level", "signature", "surprise"],
            FaultsWith(
                    ("customer.siren", "'1'"),
                    ("customer.emails[0]", "'nobody'"),
                    ("end", "'2026-01-01'"),
                    ("servers[0].level", "'Iron'"),
                    ("signature", "null"),
                    ("surprise", "1")
                )
                .Select(fault => fault.Path)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("[]")]
    [InlineData("\"C-0001\"")]
    [InlineData("null")]
    public void What_is_no_object_has_that_one_fault(string json) =>
        Assert.Equal([new Fault("", "must be a JSON object")], Faults(json));

    [Fact]
    public void Ids_are_unique_in_a_file()
    {
        var contract = ContractText.Write(A.Contract());
        Assert.Equal([new Fault("contracts[1].id", "is used twice: C-0001")], FileFaults(contract, contract));
        Assert.Empty(FileFaults(contract, ContractText.Write(A.Contract("C-0002"))));
    }

    [Fact]
    public void Faults_in_a_file_say_which_contract()
    {
        var bad = ContractText.Write(A.Contract("C-0002")).Replace("\"Silver\"", "\"Iron\"", StringComparison.Ordinal);
        var fault = Assert.Single(FileFaults(ContractText.Write(A.Contract()), bad));
        Assert.Equal("contracts[1].servers[0].level", fault.Path);
    }

    private static Fault[] FileFaults(params string[] contracts)
    {
        var json =
            $$"""{"prices":[{{PriceListJson.Write(A.PriceList)}}],"contracts":[{{string.Join(',', contracts)}}]}""";
        return [.. ContractJson.ReadFile(JsonElement.Parse(json)).Faults];
    }
}
