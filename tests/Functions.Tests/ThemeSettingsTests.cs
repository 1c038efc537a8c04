using Aims.Documents;
using Aims.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aims.Functions.Tests;

/// <summary>Section <c>Theme</c>: read whole or refused with its faults.</summary>
public sealed class ThemeSettingsTests
{
    private const string Svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path fill='#14508C' d='M0 0h2v1H0z'/></svg>";

    private static async Task<(Theme Theme, string? InTerms)> ReadAsync(params string[] settings)
    {
        string[] args = [.. SampleSettings.Args, "--Storage=UseDevelopmentStorage=true", .. settings];
        await using var app = AimsApp.Build(args, new TestClock("2026-12-01"));
        return (
            app.Services.GetRequiredService<Theme>(),
            app.Services.GetRequiredService<Aims.Billing.InvoicingTerms>().Theme
        );
    }

    private static async Task<List<string>> FaultsAsync(params string[] settings)
    {
        var refused = await Assert.ThrowsAsync<InvalidSettingsException>(() => ReadAsync(settings));
        return [.. refused.Faults.Select(fault => fault.ToString())];
    }

    [Fact]
    public async Task Without_settings_the_look_is_the_house_s_and_documents_name_no_theme()
    {
        var (theme, inTerms) = await ReadAsync();
        Assert.Equal(Theme.House.Id, theme.Id);
        Assert.Null(inTerms);
        // Said in other words, it is still the house's.
        Assert.Null((await ReadAsync("--Theme:Accent=#14508c", "--Invoicing:QrCode=true")).InTerms);
    }

    [Fact]
    public async Task Every_setting_is_in_the_theme_that_documents_name()
    {
        var (theme, inTerms) = await ReadAsync(
            "--Theme:Accent=#0B6E4F",
            $"--Theme:Logo={Svg}",
            "--Theme:Mentions:Deposit=Dépôt.",
            "--Theme:Mentions:Restitution=Restitution.",
            "--Theme:Mentions:Provision=Provision.",
            "--Invoicing:QrCode=false"
        );
        Assert.Equal("#0B6E4F", theme.Accent.ToString());
        Assert.Equal(Svg, theme.Logo!.Svg);
        Assert.Equal(new Mentions("Dépôt.", "Restitution.", "Provision."), theme.Mentions);
        Assert.False(theme.HasQrCode);
        Assert.Equal(theme.Id, inTerms);
    }

    [Fact]
    public async Task A_logo_is_a_file_beside_the_app_or_anywhere()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.Combine(AppContext.BaseDirectory, "theme-settings-test.svg");
        try
        {
            await File.WriteAllTextAsync(file, Svg, stop);
            Assert.Equal(Svg, (await ReadAsync("--Theme:Logo=theme-settings-test.svg")).Theme.Logo!.Svg);
            Assert.Equal(Svg, (await ReadAsync($"--Theme:Logo={file}")).Theme.Logo!.Svg);
            await File.WriteAllTextAsync(file, new string(' ', 70_000), stop);
            Assert.StartsWith(
                "Theme:Logo: must be the path of a small .svg file",
                Assert.Single(await FaultsAsync($"--Theme:Logo={file}")),
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("Theme:Accent: must be a colour", "--Theme:Accent=#FFA500")] // white on it cannot be read
    [InlineData("Theme:Accent: must be a colour", "--Theme:Accent=navy")]
    [InlineData("Theme:Logo: must be the path", "--Theme:Logo=no-such-file.svg")]
    [InlineData("Theme:Logo: must be the path", "--Theme:Logo=Aims.Functions.dll")]
    [InlineData("Theme:Logo: must be XML", "--Theme:Logo=<svg")]
    [InlineData(
        "Theme:Logo: has <script>, which is not drawn",
        "--Theme:Logo=<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script/></svg>"
    )]
    [InlineData("Theme:Mentions:Deposit: the character '北'", "--Theme:Mentions:Deposit=北")]
    [InlineData("Theme:Mentions:Restitution: the character '北'", "--Theme:Mentions:Restitution=北")]
    [InlineData("Theme:Mentions:Provision: the character '北'", "--Theme:Mentions:Provision=北")]
    [InlineData("Invoicing:QrCode: must be true or false", "--Invoicing:QrCode=maybe")]
    public async Task A_setting_that_breaks_its_rule_is_named(string fault, string setting) =>
        Assert.StartsWith(fault, Assert.Single(await FaultsAsync(setting)), StringComparison.Ordinal);

    [Fact]
    public async Task A_mention_is_bounded() =>
        Assert.Equal(
            ["Theme:Mentions:Deposit: must have at most 1000 characters"],
            await FaultsAsync($"--Theme:Mentions:Deposit={new string('a', 1_001)}")
        );
}
