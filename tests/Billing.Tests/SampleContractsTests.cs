using System.Text.Json;
using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>The contracts that the local run plays for December 2026: sound, fictitious, and as varied as they are meant to be.</summary>
public sealed class SampleContractsTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Repository.Root, "infra", "local", "samples", "contracts.json")
    );

    private static readonly Checked<ContractFile> Read = ContractJson.ReadFile(JsonElement.Parse(Text));

    private static readonly BillingPeriod December = BillingPeriod.Parse("2026-12");

    private static ContractFile Sample => Read.Value ?? throw new InvalidDataException(string.Join('\n', Read.Faults));

    private static InvoicingDecision Decide(Contract contract, string today = "2026-12-31") =>
        Invoicing.Decide(
            contract,
            BillingState.Of(contract),
            new PriceLists(Sample.Prices),
            new HashSet<BusinessKey>(),
            A.Terms,
            A.Day(today)
        );

    private static Contract Only(Func<Contract, bool> isIt) =>
        Assert.Single(Sample.Contracts, contract => isIt(contract));

    private static bool Starts(Contract contract, string day) => contract.Start == A.Day(day);

    private static bool Ends(Contract contract, string day) => contract.End == A.Day(day);

    [Fact]
    public void The_file_has_no_fault() => Assert.True(Read.IsGood, string.Join('\n', Read.Faults));

    [Fact]
    public void Accents_are_letters() => Assert.DoesNotContain("\\u", Text, StringComparison.Ordinal);

    [Fact]
    public void Every_contract_is_read_back_as_it_was_written() =>
        Assert.All(
            Sample.Contracts,
            contract => Assert.Equal(contract, ContractJson.Read(JsonElement.Parse(ContractText.Write(contract))).Value)
        );

    [Fact]
    public void The_ids_follow_each_other() =>
        Assert.Equal(
            Enumerable.Range(1, 17).Select(number => $"C-{number:0000}"),
            Sample.Contracts.Select(contract => contract.Id.Text)
        );

    [Fact]
    public void Nobody_real_is_named_by_a_siren_or_reached_by_a_mail() =>
        Assert.All(
            Sample.Contracts,
            contract =>
            {
                Assert.Matches("^[12]000", contract.Customer.Siren.Digits);
                Assert.All(
                    contract.Customer.Emails.Append(contract.InitialReferent.Email).Append(contract.Referent.Email),
                    email => Assert.EndsWith(".example", email.Text, StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void No_two_contracts_share_a_company_or_a_mandate()
    {
        Assert.Distinct(Sample.Contracts.Select(contract => contract.Customer.Siren));
        var mandates = Sample.Contracts.Select(contract => contract.Terms.Mandate).OfType<Mandate>().ToList();
        Assert.Distinct(mandates.Select(mandate => mandate.Reference));
        Assert.Distinct(mandates.Select(mandate => mandate.Iban));
    }

    [Fact]
    public void Prices_rise_by_four_percent_in_2027() =>
        Assert.Equal(
            [
                new PriceList(A.Day("2025-01-01"), new(4_900), new(7_900), new(12_900), new(24_900)),
                new PriceList(A.Day("2027-01-01"), new(5_096), new(8_216), new(13_416), new(25_896)),
            ],
            Sample.Prices
        );

    [Fact]
    public void Every_level_means_scheme_and_policy_is_there()
    {
        AssertEvery<Level>(contract => contract.Servers.Select(server => server.Level));
        AssertEvery<MeansOfPayment>(contract => [contract.Terms.MeansOfPayment]);
        AssertEvery<MandateScheme>(contract => contract.Terms.Mandate is { } mandate ? [mandate.Scheme] : []);
        AssertEvery<Proration>(contract => [contract.Terms.Proration]);
        AssertEvery<ProvisionPolicy>(contract => [contract.Terms.ProvisionPolicy]);
        AssertEvery<SuspensionPolicy>(contract => [contract.Terms.SuspensionPolicy]);
        Assert.Equal(2, Sample.Contracts.Count(it => it.Terms.ProvisionPolicy == ProvisionPolicy.SecurityDeposit));
    }

    private static void AssertEvery<T>(Func<Contract, IEnumerable<T>> of)
        where T : struct, Enum => Assert.Equal(Enum.GetValues<T>(), Sample.Contracts.SelectMany(of).Distinct().Order());

    [Fact]
    public void Every_option_of_a_customer_is_there()
    {
        Only(contract => contract.Customer.Emails.Count == 2);
        Assert.Equal("Strasbourg", Only(contract => contract.Customer.AlsaceMoselle).Customer.Address.City);
        Assert.Contains(Sample.Contracts, contract => contract.Customer.PurchaseOrder is not null);
        Assert.Contains(Sample.Contracts, contract => contract.Customer.VatNumber is not null);
        Assert.Contains(Sample.Contracts, contract => contract.Customer.Address.Lines.Count == 3);
        Assert.Contains(
            Sample.Contracts,
            contract => contract.CurrentReferent is { } current && current != contract.InitialReferent
        );
    }

    [Theory]
    [InlineData('œ')]
    [InlineData('ł')]
    [InlineData('&')]
    public void A_name_that_is_hard_to_write_is_there(char letter) =>
        Assert.Contains(
            Sample.Contracts,
            contract => contract.Customer.Name.Contains(letter, StringComparison.Ordinal)
        );

    [Fact]
    public void A_name_of_80_characters_is_there() => Only(contract => contract.Customer.Name.Length == 80);

    [Fact]
    public void Every_option_of_a_contract_is_there()
    {
        Assert.Contains(Sample.Contracts, contract => contract.Terms.PaperInvoice);
        Assert.Contains(Sample.Contracts, contract => contract.Terms.CommittedEnd is not null);
        Assert.Contains(Sample.Contracts, contract => contract.Terms.NoticeMonths is not null);
        Assert.Contains(Sample.Contracts, it => it is { CustomerComments: not null, SellerComments: not null });
        var servers = Sample.Contracts.SelectMany(contract => contract.Servers).ToList();
        Assert.Contains(servers, server => server.AgreedMonthlyPrice is not null);
        Assert.Contains(servers, server => server is { Alerts: not null, Comments: not null });
    }

    [Fact]
    public void Sixty_servers_of_every_level_are_billed_on_sixty_lines()
    {
        var many = Only(contract => contract.Servers.Count == 60);
        Assert.Equal(
            Enumerable.Range(1, 60).Select(number => $"SRV-{number:000}"),
            many.Servers.Select(server => server.Name)
        );
        Assert.Equal(Enum.GetValues<Level>(), many.Servers.Select(server => server.Level).Distinct().Order());
        Assert.True(many.Servers.Select(server => server.Role).Distinct(StringComparer.Ordinal).Count() > 1);
        Assert.True(many.Servers.Select(server => server.OperatingSystem).Distinct(StringComparer.Ordinal).Count() > 1);
        Assert.Equal(60, ServiceLines(many).Count);
    }

    [Fact]
    public void A_start_on_the_20th_is_billed_from_the_20th() =>
        Assert.Equal(A.Day("2026-12-20"), Invoice(Only(it => Starts(it, "2026-12-20"))).PrintedPeriod.First);

    [Fact]
    public void A_start_on_the_15th_is_billed_by_the_day()
    {
        var contract = Only(it => Starts(it, "2026-12-15") && it.Terms.Proration == Proration.Daily);
        Assert.All(
            ServiceLines(contract),
            line => Assert.EndsWith("prorata 17/31 jours", line.Description, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_end_on_the_10th_is_billed_to_the_10th() =>
        Assert.Equal(A.Day("2026-12-10"), Invoice(Only(it => Ends(it, "2026-12-10"))).PrintedPeriod.Last);

    [Fact]
    public void A_contract_taken_over_owes_no_provision_for_it_holds_one_month()
    {
        var contract = Only(it => Starts(it, "2021-05-17"));
        Assert.Equal(contract.Terms.ProvisionHeld, Money.Sum(ServiceLines(contract).Select(line => line.UnitPrice)));
        Assert.DoesNotContain(Invoice(contract).Lines, line => line.Kind == LineKind.Provision);
    }

    [Fact]
    public void A_level_that_changes_within_december_is_billed_at_the_old_one()
    {
        var contract = Only(it => it.Servers.DistinctBy(server => server.Name).Count() < it.Servers.Count);
        var (before, after) = (contract.Servers[0], contract.Servers[1]);
        Assert.Equal((before.Name, before.Until?.AddDays(1)), (after.Name, after.From));
        Assert.Equal(December, BillingPeriod.Of(after.From));
        var line = Assert.Single(ServiceLines(contract));
        Assert.Equal($"Infogérance {before.Level.Name()} – {before.Name}", line.Name);
    }

    [Fact]
    public void One_contract_parks_for_a_name_that_cannot_be_printed()
    {
        var parked = Only(contract => Decide(contract) is InvoicingDecision.Park);
        Assert.Contains(parked.Servers, server => server.Name == "SRV-北京-01");
        var fault = Assert.Single(Assert.IsType<InvoicingDecision.Park>(Decide(parked)).Faults);
        Assert.Equal("servers", fault.Path);
    }

    [Fact]
    public void The_one_that_has_ended_owes_nothing() =>
        Assert.True(Ends(Only(contract => Decide(contract) is InvoicingDecision.Nothing), "2026-11-10"));

    [Fact]
    public void Every_other_one_owes_one_invoice_of_december()
    {
        var issuing = Sample.Contracts.Where(contract => Decide(contract) is InvoicingDecision.Issue).ToList();
        Assert.Equal(15, issuing.Count);
        Assert.All(issuing, contract => Assert.Equal(December, Invoice(contract).Period));
    }

    [Fact]
    public void Nothing_is_owed_before_december() =>
        Assert.All(
            Sample.Contracts,
            contract => Assert.IsType<InvoicingDecision.Nothing>(Decide(contract, "2026-11-30"))
        );

    private static DocumentFacts Invoice(Contract contract) =>
        Assert.Single(
            Assert.IsType<InvoicingDecision.Issue>(Decide(contract)).Documents,
            document => document.Kind == DocumentKind.Invoice
        );

    private static List<DocumentLine> ServiceLines(Contract contract) =>
        [.. Invoice(contract).Lines.Where(line => line.Kind == LineKind.Service)];
}
