using Aims.Documents;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What a document looks like is frozen with it: the configuration may move on before it is drawn.</summary>
public sealed class ThemeTests : PlayedTests
{
    private const string Number = "F2026-000001";
    private const string File = "2026/F2026-000001.pdf";

    private static readonly string[] Green = ["--Theme:Accent=#0B6E4F", "--Invoicing:QrCode=false"];

    protected override Task<string[]> SettingsAsync() => Task.FromResult(Green);

    private async Task<Document> IssueAsync()
    {
        await RegisterAsync(A.Contract("C-1"));
        Assert.True((await App.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        return (await App.Get<InvoiceLedger>().ReadAsync(DocumentNumber.Parse(Number), Stop))!;
    }

    private Task<TestApp> LaterAsync(params string[] settings) =>
        TestApp.StartAsync(Emulator.ConnectionString, Clock, settings);

    [Fact]
    public async Task A_document_is_drawn_with_the_theme_it_was_issued_with_although_the_configuration_moved_on()
    {
        var (document, green) = (await IssueAsync(), App.Get<Theme>());
        Assert.Equal(green.Id, document.Facts.Theme);

        await using var later = await LaterAsync("--Theme:Accent=#7A1E5A");
        await new Pump(later, seed: 1).DrainAsync();
        Assert.Equal(DocumentPdf.Draw(document, green), await BlobAsync(StorageNames.Documents, File));
        Assert.Equal(
            [.. new[] { $"{green.Id}.json", $"{later.Get<Theme>().Id}.json" }.Order(StringComparer.Ordinal)],
            await BlobsAsync(StorageNames.Themes)
        );
    }

    [Fact]
    public async Task Without_a_theme_in_its_configuration_the_app_still_draws_with_the_older_one()
    {
        var (document, green) = (await IssueAsync(), App.Get<Theme>());
        await using var later = await LaterAsync();
        await new Pump(later, seed: 1).DrainAsync();
        Assert.Equal(DocumentPdf.Draw(document, green), await BlobAsync(StorageNames.Documents, File));

        Clock.MoveTo("2027-01-01T05:00:00Z");
        Assert.True((await later.FireAsync("IssueInvoices")).IsSuccessStatusCode);
        await new Pump(later, seed: 2).DrainAsync();
        var next = (await App.Get<InvoiceLedger>().ReadAsync(DocumentNumber.Parse("F2027-000001"), Stop))!;
        Assert.Null(next.Facts.Theme);
        Assert.Equal(
            DocumentPdf.Draw(next, Theme.House),
            await BlobAsync(StorageNames.Documents, "2027/F2027-000001.pdf")
        );
        Assert.Equal([$"{green.Id}.json"], await BlobsAsync(StorageNames.Themes));
    }

    [Theory]
    [InlineData(null)] // gone
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("other")] // the theme of another id
    public async Task A_document_whose_theme_nobody_keeps_parks_with_the_reason_until_it_is_back(string? stored)
    {
        var (document, green) = (await IssueAsync(), App.Get<Theme>());
        var kept = Container(StorageNames.Themes).GetBlobClient($"{green.Id}.json");
        await kept.DeleteAsync(cancellationToken: Stop);
        if (stored is not null)
        {
            var bytes = stored == "other" ? BinaryData.FromBytes(ThemeJson.Write(Theme.House)) : new BinaryData(stored);
            await kept.UploadAsync(bytes, Stop);
        }

        await using var later = await LaterAsync();
        await new Pump(later, seed: 1).DrainAsync();
        var parked = Assert.Single(await later.Get<ParkedTable>().AllAsync(Stop));
        Assert.Equal($"nobody keeps the theme {green.Id} that {Number} names", parked.Reason);
        Assert.Empty(await BlobsAsync(StorageNames.Documents));

        await kept.UploadAsync(BinaryData.FromBytes(ThemeJson.Write(green)), overwrite: true, Stop);
        await WriteAsync(HttpMethod.Post, $"/parked/{Uri.EscapeDataString(parked.Key)}/replay");
        await new Pump(later, seed: 2).DrainAsync();
        Assert.Equal(DocumentPdf.Draw(document, green), await BlobAsync(StorageNames.Documents, File));
    }
}
