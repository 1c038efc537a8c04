using Aims.Billing;
using Aims.Functions;
using Aims.Operations;
using Aims.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Aims.Functions.Tests;

/// <summary>A start with settings that cannot be used names each of them.</summary>
public sealed class SettingsTests
{
    private static IEnumerable<string> Faults(params string[] settings) =>
        Assert.Throws<InvalidSettingsException>(() => Build(settings)).Faults.Select(fault => fault.Path);

    private static LateTerms Late(params string[] settings) => Build(settings).Services.GetRequiredService<LateTerms>();

    private static WebApplication Build(string[] settings) =>
        AimsApp.Build(
            [.. SampleSettings.Args, "--Storage=UseDevelopmentStorage=true", .. settings],
            new TestClock("2026-12-01")
        );

    [Fact]
    public void Every_missing_or_wrong_setting_is_named_at_once() =>
        Assert.Equal(
            ["Seller:Siren", "Seller:LegalForm", "Seller:Iban", "Invoicing:MinDaysToPay", "Runs:Mails"],
            Faults(
                "--Seller:Siren=1",
                "--Seller:LegalForm=",
                "--Seller:Iban=FR00",
                "--Invoicing:MinDaysToPay=40",
                "--Runs:Mails=maybe"
            )
        );

    [Theory]
    [InlineData("Clock:Now", "--Clock:Now=2026-12-01T05:00:00Z", "--WEBSITE_INSTANCE_ID=abc")] // never in Azure
    [InlineData("Clock:Now", "--Clock:Now=yesterday")]
    [InlineData("Clock:File", "--Clock:File=clock", "--WEBSITE_INSTANCE_ID=abc")] // never in Azure
    [InlineData("Clock:File", "--Clock:File=no-such-file")]
    [InlineData("Mail:SendGridKey", "--Mail:Sender=SendGrid")]
    [InlineData("Mail:Sender", "--Mail:Sender=Pigeon", "--Mail:SendGridKey=x")]
    [InlineData("Vat:Exigibility", "--Vat:Exigibility=1")]
    [InlineData("Vat:RateBasisPoints", "--Vat:RateBasisPoints=1900")] // no rate of France (BR-FR-16)
    [InlineData("Seller:ElectronicAddress", "--Seller:ElectronicAddress=484252333 1")] // BR-FR-23
    [InlineData("Seller:Country", "--Seller:Country=France")]
    [InlineData("Operations:Endpoint", "--Operations:Endpoint=")]
    [InlineData("Operations:Endpoint", "--Operations:Endpoint=/orders")]
    [InlineData("Operations:Endpoint", "--Operations:Endpoint=http://operations.example/orders")]
    [InlineData("Operations:Endpoint", "--Operations:Endpoint=ftp://127.0.0.1/orders")]
    [InlineData("Operations:Endpoint", "--Operations:Endpoint=file:///orders")]
    [InlineData("Operations:Endpoint", "--Operations:Endpoint=https://me:password@operations.example/orders")]
    [InlineData("Operations:Secret", "--Operations:Secret=")]
    [InlineData("Operations:Secret", "--Operations:Secret=0123456789012345678901234567890")] // 31 characters
    [InlineData(
        "Operations:Secret",
        "--Operations:Secret=@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/s)"
    )]
    [InlineData("Operations:Email", "--Operations:Email=")]
    [InlineData("Operations:Email", "--Operations:Email=operations")]
    [InlineData("Numbering:First:X2026", "--Numbering:First:X2026=5")]
    [InlineData("Numbering:First:F2026", "--Numbering:First:F2026=0")]
    [InlineData("EInvoicing:Gateway", "--EInvoicing:Gateway=Pigeon")]
    [InlineData("EInvoicing:From", "--EInvoicing:From=tomorrow")]
    [InlineData("EInvoicing:First:F27", "--EInvoicing:First:F27=5")]
    [InlineData("EInvoicing:First:F2027", "--EInvoicing:First:F2027=0")]
    [InlineData("EInvoicing:First:DG2027", "--EInvoicing:First:DG2027=5")] // no invoices
    [InlineData("Legal:PenaltyMultiple", "--Legal:PenaltyMultiple=2")] // three legal rates are the law's floor
    [InlineData("Legal:IndemnityCents", "--Legal:IndemnityCents=3999")]
    [InlineData("Legal:LatePenalties", "--Legal:PenaltyMultiple=5")] // the default text says three
    [InlineData("Legal:RecoveryIndemnity", "--Legal:IndemnityCents=5000")]
    [InlineData("Accounting:Customers:Number", "--Accounting:Customers:Number=41")]
    [InlineData("Accounting:Bank:Label", "--Accounting:Bank:Label=\u5317")]
    [InlineData("Accounting:Money:Code", "--Accounting:Money:Code=VE")] // the code of sales
    [InlineData("LateRates:0:HalfYear", "--LateRates:0:HalfYear=2026-07")]
    [InlineData("LateRates:0:LegalBasisPoints", "--LateRates:0:LegalBasisPoints=")] // never a default
    [InlineData("LateRates:0:LegalBasisPoints", "--LateRates:0:LegalBasisPoints=2.62")]
    [InlineData("LateRates:0:LegalBasisPoints", "--LateRates:0:LegalBasisPoints=0")]
    [InlineData("LateRates:0:LegalBasisPoints", "--LateRates:0:LegalBasisPoints=2620")]
    [InlineData("LateRates:0:Source", "--LateRates:0:Source=")]
    [InlineData("LateRates:0:EnteredBy", "--LateRates:0:EnteredBy=")]
    [InlineData(
        "LateRates:1:HalfYear",
        "--LateRates:1:HalfYear=2026-S1",
        "--LateRates:1:LegalBasisPoints=263",
        "--LateRates:1:Source=x",
        "--LateRates:1:EnteredBy=anne"
    )]
    [InlineData(
        "Storage:tableServiceUri",
        "--Storage=",
        "--Storage:tableServiceUri=http://x",
        "--Storage:blobServiceUri=https://x",
        "--Storage:queueServiceUri=https://x"
    )]
    public void A_setting_that_breaks_its_rule_is_named(string name, params string[] settings) =>
        Assert.Equal([name], Faults(settings));

    [Fact]
    public async Task A_clock_in_a_file_shows_what_the_file_holds_whenever_it_is_asked()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "2026-12-01T05:00:00Z", stop);
            await using var app = Build([$"--Clock:File={file}"]);
            var calendar = app.Services.GetRequiredService<ParisCalendar>();
            Assert.Equal(A.Day("2026-12-01"), calendar.Today);
            await File.WriteAllTextAsync(file, "2027-02-27T23:30:00Z", stop);
            Assert.Equal(A.Day("2027-02-28"), calendar.Today);
            Assert.Equal(["Clock:File"], Faults($"--Clock:File={file}", "--Clock:Now=2026-12-01T05:00:00Z"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_fault_of_a_rate_is_named_and_a_rate_that_is_wrong_is_no_duplicate() =>
        Assert.Equal(
            [
                "LateRates:1:LegalBasisPoints",
                "LateRates:1:EnteredBy",
                "LateRates:2:HalfYear",
                "LateRates:2:LegalBasisPoints",
                "LateRates:2:Source",
                "LateRates:2:EnteredBy",
            ],
            Faults("--LateRates:1:HalfYear=2026-S1", "--LateRates:1:Source=x", "--LateRates:2:HalfYear=")
        );

    [Fact]
    public void The_local_run_knows_the_rate_that_was_published()
    {
        var rate = Assert.Single(Late().Rates);
        Assert.Equal(
            (HalfYear.Parse("2026-S1"), 262, "arrêté du 15 décembre 2025"),
            (rate.HalfYear, rate.LegalBasisPoints, rate.Source)
        );
    }

    [Fact]
    public void Late_sums_are_the_laws_until_the_seller_says_more()
    {
        var own = Late(
            "--Legal:PenaltyMultiple=5",
            "--Legal:LatePenalties=Cinq fois le taux d’intérêt légal.",
            "--Legal:IndemnityCents=5000",
            "--Legal:RecoveryIndemnity=50 €.",
            "--LateRates:1:HalfYear=2026-S2",
            "--LateRates:1:LegalBasisPoints=250",
            "--LateRates:1:Source=arrêté",
            "--LateRates:1:EnteredBy=anne"
        );
        Assert.Equal((3, new Money(4_000)), (Late().Multiple, Late().Indemnity));
        Assert.Equal((5, new Money(5_000)), (own.Multiple, own.Indemnity));
        Assert.Equal(1_250, own.RateOf(HalfYear.Parse("2026-S2")));
    }

    [Theory]
    [InlineData("https://operations.example/orders?site=paris")]
    [InlineData("http://localhost:7079/orders")]
    [InlineData("http://[::1]:7079/orders")]
    public async Task Orders_go_to_an_https_address_or_to_this_machine(string endpoint)
    {
        string[] args =
        [
            .. SampleSettings.Args,
            "--Storage=UseDevelopmentStorage=true",
            $"--Operations:Endpoint={endpoint}",
            "--Operations:Secret=01234567890123456789012345678901", // 32 characters
        ];
        await using var app = AimsApp.Build(args, new TestClock("2026-12-01"));
        var settings = app.Services.GetRequiredService<OperationsSettings>();
        Assert.Equal(endpoint, settings.Endpoint.ToString());
        Assert.Equal("exploitation@aims-informatique.example", settings.Email.Text);
        Assert.DoesNotContain(settings.Secret, settings.ToString(), StringComparison.Ordinal);
        Assert.NotNull(app.Services.GetRequiredService<OperationsClient>());
    }
}
