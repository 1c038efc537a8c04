using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>A file that breaks a rule anywhere is refused whole: nothing is written of it, and a person learns line and rule.</summary>
public sealed class RefusedFileTests : BankingTests
{
    private static readonly Entry Transfer = new("2026-12-04", Asked, "REF-1") { Text = "FACTURE F2026-000001" };

    private static readonly string Sound = BankXml.Statement("2026-12-03", 0, "2026-12-04", [Transfer]);

    private static readonly string[] Written =
    [
        StorageNames.Requests,
        StorageNames.Runs,
        StorageNames.BankFiles,
        StorageNames.Parked,
    ];

    private async Task AssertRefusedAsync(byte[] file, string rule)
    {
        await Opened.InAsync(App, [A.Contract("C-1")], contract => A.Owed(contract, "2026-12-01"), Stop);
        var before = await EverythingAsync(Written);
        await PostAsync(file);
        await ReadAsync();
        Assert.Equal(before, await EverythingAsync(Written));

        var id = ReceivedBankFile.IdOf(Sha256Hex.Of(file));
        var refused = await App.ReadAsync($"/bank/files/{id}");
        Assert.Equal("refused", refused.GetProperty("state").GetString());
        Assert.Contains(rule, refused.GetProperty("fault").GetProperty("rule").GetString(), StringComparison.Ordinal);
        Assert.True(refused.GetProperty("fault").GetProperty("line").GetInt32() > 0);
        Assert.Equal([$"refused/{id}"], await BlobsAsync(StorageNames.Bank));
        Assert.Contains(rule, Assert.Single(await ReasonsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_statement_of_another_account() =>
        AssertRefusedAsync(
            BankXml.Bytes(
                BankXml.Statement("2026-12-03", 0, "2026-12-04", [Transfer], account: "FR1420041010050500013M02606")
            ),
            "Seller:Iban"
        );

    [Fact]
    public Task A_fault_in_the_last_balance_after_entries_that_are_sound() =>
        AssertRefusedAsync(
            BankXml.Bytes(Sound.Replace("<Cd>CLBD</Cd>", "<Cd>ITBD</Cd>", StringComparison.Ordinal)),
            "CLBD"
        );

    [Fact]
    public Task A_statement_of_days_to_come() =>
        AssertRefusedAsync(
            BankXml.Bytes(BankXml.Statement("2026-12-03", 0, "2099-12-31", [Transfer])),
            "the statement until 2099-12-31 must not end after today"
        );

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public Task A_file_that_was_cut_off(double part)
    {
        var whole = BankXml.Bytes(Sound);
        return AssertRefusedAsync(whole[..(int)(whole.Length * part)], "");
    }

    [Fact]
    public Task An_external_entity()
    {
        const string doctype = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        var hostile = Sound
            .Replace("<Document ", doctype + "<Document ", StringComparison.Ordinal)
            .Replace("FACTURE", "&x;", StringComparison.Ordinal);
        // At first sight it is no file of a bank: it does not even wait.
        return AssertNothingAsync(BankXml.Bytes(hostile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour, voici le relevé.")]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><body/></html>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\"/>")]
    public Task What_is_no_file_of_a_bank_at_first_sight(string text) => AssertNothingAsync(BankXml.Bytes(text));

    private async Task AssertNothingAsync(byte[] file)
    {
        await App.Get<StorageSetup>().ReadyAsync();
        var before = await EverythingAsync();
        await PostAsync(file, expected: 400);
        Assert.Equal(before, await EverythingAsync());
        Assert.Empty(await BlobsAsync(StorageNames.Bank));
    }

    [Fact]
    public async Task A_file_larger_than_the_route_takes_is_refused_and_one_that_is_larger_than_others_take_is_not()
    {
        const int mebi = 1024 * 1024;
        await AssertNothingAsync(BankXml.Bytes(Sound + new string(' ', 20 * mebi)));
        // What the company pays itself is read and counted, more of it than 2 MiB.
        var rents = Enumerable.Range(1, 12_000).Select(number => new Entry("2026-12-04", -number, $"LOYER-{number}"));
        var large = BankXml.Statement("2026-12-03", 0, "2026-12-04", rents);
        Assert.True(large.Length > 2 * mebi);
        await PostAsync(large);
        await ReadAsync();
        Assert.Equal("movements=12000 notOurs=12000", await FiguresAsync(large));
    }

    [Fact]
    public async Task A_refused_file_is_read_again_when_a_person_replays_it()
    {
        var other = BankXml.Statement(
            "2026-12-03",
            0,
            "2026-12-04",
            [Transfer],
            account: "FR1420041010050500013M02606"
        );
        await ImportAsync(other);
        var id = ReceivedBankFile.IdOf(Sha256Hex.Of(BankXml.Bytes(other)));
        var path = $"/parked/{Uri.EscapeDataString($"bank-file|{id}")}/replay";
        await WriteAsync(HttpMethod.Post, path);
        Assert.Equal("waiting", (await App.ReadAsync($"/bank/files/{id}")).GetProperty("state").GetString());
        Assert.Empty(await ReasonsAsync());

        await using var corrected = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            "--Seller:Iban=FR1420041010050500013M02606",
            "--Seller:Bic=PSSTFRPPXXX"
        );
        Assert.True((await corrected.FireAsync("ReadBankFiles")).IsSuccessStatusCode);
        Assert.Equal("read", (await App.ReadAsync($"/bank/files/{id}")).GetProperty("state").GetString());
        Assert.Empty(await ReasonsAsync());
        Clock.MoveTo("2026-12-02T05:00:00Z");
        await WriteAsync(HttpMethod.Post, path, expected: 404);
    }

    [Fact]
    public async Task One_file_that_is_refused_does_not_stop_the_next()
    {
        await Opened.InAsync(App, [A.Contract("C-1")], contract => A.Owed(contract, "2026-12-01"), Stop);
        await PostAsync(Sound[..^30]);
        await PostAsync(Sound);
        await ReadAsync();
        Assert.Equal(0, await OpenAsync("F2026-000001"));
        Assert.Single(await ReasonsAsync());
    }
}
