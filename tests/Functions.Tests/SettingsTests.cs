using Aims.Functions;
using Aims.Operations;
using Aims.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aims.Functions.Tests;

/// <summary>A start with settings that cannot be used names each of them.</summary>
public sealed class SettingsTests
{
    private static IEnumerable<string> Faults(params string[] settings)
    {
        string[] args = [.. SampleSettings.Args, "--Storage=UseDevelopmentStorage=true", .. settings];
        var refusal = Assert.Throws<InvalidSettingsException>(() => AimsApp.Build(args, new TestClock("2026-12-01")));
        return refusal.Faults.Select(fault => fault.Path);
    }

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
    [InlineData("Mail:SendGridKey", "--Mail:Sender=SendGrid")]
    [InlineData("Mail:Sender", "--Mail:Sender=Pigeon", "--Mail:SendGridKey=x")]
    [InlineData("Vat:Exigibility", "--Vat:Exigibility=1")]
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
    [InlineData(
        "Storage:tableServiceUri",
        "--Storage=",
        "--Storage:tableServiceUri=http://x",
        "--Storage:blobServiceUri=https://x",
        "--Storage:queueServiceUri=https://x"
    )]
    public void A_setting_that_breaks_its_rule_is_named(string name, params string[] settings) =>
        Assert.Equal([name], Faults(settings));

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
