using System.Text.Json;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Money that customers send by themselves, told by files of the bank.</summary>
public sealed class TransferTests : BankingTests
{
    private static readonly Entry Transfer = new("2026-12-04", Asked, "REF-1")
    {
        EndToEndId = "VIR-42",
        Payer = "Boulangerie Lefevre",
        Text = "FACTURE F2026-000001",
    };

    private static string Statement(params Entry[] entries) =>
        BankXml.Statement("2026-12-03", 100_000, "2026-12-04", entries);

    private Task<List<Document>> OpenInvoiceAsync() =>
        Opened.InAsync(App, [A.Contract("C-1")], contract => A.Owed(contract, "2026-12-01"), Stop);

    private async Task<JsonElement[]> PaymentsAsync() =>
        [.. (await AccountAsync()).GetProperty("payments").EnumerateArray()];

    [Fact]
    public async Task A_statement_pays_an_invoice_and_covers_its_days()
    {
        await OpenInvoiceAsync();
        Clock.MoveTo("2026-12-05T07:00:00Z");
        var posted = await PostAsync(Statement(Transfer));
        Assert.Equal("waiting", posted.GetProperty("state").GetString());
        await ReadAsync();

        Assert.Equal(0, await OpenAsync("F2026-000001"));
        Assert.Equal("2026-12-04", (await SettlementAsync()).GetProperty("history")[0].GetProperty("day").GetString());
        Assert.Equal("movements=1 received=1", await FiguresAsync(Statement(Transfer)));
        Assert.Equal("2026-12-04", await CoverageAsync());
        var read = (await App.ReadAsync("/bank/files")).GetProperty("files")[0];
        Assert.Equal("anne (unverified)", read.GetProperty("by").GetString());
        Assert.Equal("relevé.xml", read.GetProperty("name").GetString());
        Assert.Equal("camt.053", read.GetProperty("format").GetString());
        Assert.Equal(
            "statement until 2026-12-04: covered through 2026-12-04",
            read.GetProperty("notes")[0].GetString()
        );
        Assert.Equal([$"read/{read.GetProperty("id")}"], await BlobsAsync(StorageNames.Bank));
        var run = Assert.Single(await App.Get<RunTable>().LatestAsync("ReadBankFiles", 5, Stop));
        Assert.Contains(("received", 1L), run.Figures);
        await ReadAsync();
        Assert.Single(await App.Get<RunTable>().LatestAsync("ReadBankFiles", 5, Stop));
    }

    [Fact]
    public async Task A_file_that_was_read_is_answered_with_its_report_and_not_read_again()
    {
        await OpenInvoiceAsync();
        await ImportAsync(Statement(Transfer));
        var before = await EverythingAsync(StorageNames.Requests, StorageNames.Runs);
        var again = await PostAsync(Statement(Transfer));
        Assert.Equal("read", again.GetProperty("state").GetString());
        Assert.Equal(1, again.GetProperty("figures").GetProperty("received").GetInt64());
        // Dropped by hand under another name it is the same file all the same.
        await Container(StorageNames.Bank)
            .UploadBlobAsync("in/again.xml", BinaryData.FromString(Statement(Transfer)), Stop);
        await ReadAsync();
        Assert.Equal(before, await EverythingAsync(StorageNames.Requests, StorageNames.Runs));
        Assert.Equal([$"read/{again.GetProperty("id")}"], await BlobsAsync(StorageNames.Bank));
    }

    [Fact]
    public async Task What_a_notification_and_overlapping_statements_tell_of_is_received_once()
    {
        await OpenInvoiceAsync();
        var later = new Entry("2026-12-07", -5_000, "REF-2") { Text = "LOYER" };
        await ImportAsync(
            BankXml.Notification("N1", Transfer with { Text = null }),
            Statement(Transfer),
            BankXml.Statement("2026-12-03", 100_000, "2026-12-07", [Transfer, later])
        );
        Assert.Single(await PaymentsAsync());
        Assert.Equal(
            (0, Asked),
            (await OpenAsync("F2026-000001"), (await SettlementAsync()).GetProperty("paidCents").GetInt64())
        );
        Assert.Empty(await ReasonsAsync());
        Assert.Equal("2026-12-07", await CoverageAsync());
    }

    [Fact]
    public async Task A_file_dropped_by_hand_under_any_name_is_read()
    {
        await OpenInvoiceAsync();
        await Container(StorageNames.Bank)
            .UploadBlobAsync("in/décembre/relevé 1.xml", BinaryData.FromString(Statement(Transfer)), Stop);
        await ReadAsync();
        Assert.Equal(0, await OpenAsync("F2026-000001"));
        var read = (await App.ReadAsync("/bank/files")).GetProperty("files")[0];
        Assert.Equal("décembre/relevé 1.xml", read.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, read.GetProperty("by").ValueKind);
    }

    [Fact]
    public async Task A_file_that_takes_the_place_of_one_that_is_being_read_is_neither_kept_for_it_nor_removed()
    {
        await App.Get<StorageSetup>().ReadyAsync();
        var (files, blob) = (App.Get<IncomingBankFiles>(), Container(StorageNames.Bank).GetBlobClient("in/releve.xml"));
        await blob.UploadAsync(BinaryData.FromString("Monday"), overwrite: true, Stop);
        var (name, monday) = Assert.Single(await files.WaitingAsync(Stop));
        await blob.UploadAsync(BinaryData.FromString("Tuesday"), overwrite: true, Stop);
        var refusal = await Assert.ThrowsAsync<Azure.RequestFailedException>(() =>
            files.CopyAsync(name, monday, IncomingBankFiles.Read + "monday", Stop)
        );
        Assert.Equal(412, refusal.Status);
        await files.RemoveAsync(name, monday, Stop);
        Assert.Equal(["in/releve.xml"], await BlobsAsync(StorageNames.Bank));
        var (_, tuesday) = Assert.Single(await files.WaitingAsync(Stop));
        await files.RemoveAsync(name, tuesday, Stop);
        Assert.Empty(await BlobsAsync(StorageNames.Bank));
    }

    [Fact]
    public async Task Other_debits_are_counted_and_what_undoes_an_unknown_direct_debit_is_asked_once()
    {
        await OpenInvoiceAsync();
        var rent = new Entry("2026-12-04", -80_000, "REF-3") { Text = "LOYER" };
        var back = new Entry("2026-12-04", -1_000, "REF-4") { Reason = "AC04", Mandate = "OLD-1" };
        await ImportAsync(Statement(Transfer, rent, back));
        Assert.Equal(
            "movements=3 received=1 notOurs=1 forPerson=1",
            await FiguresAsync(Statement(Transfer, rent, back))
        );
        var reason = Assert.Single(await ReasonsAsync());
        Assert.Contains(
            "mandate OLD-1, reason AC04: it undoes a direct debit that is not known",
            reason,
            StringComparison.Ordinal
        );

        var entry = (await App.ReadAsync("/parked")).GetProperty("parked")[0].GetProperty("key").GetString()!;
        await WriteAsync(HttpMethod.Post, $"/parked/{Uri.EscapeDataString(entry)}/replay");
        await ImportAsync(BankXml.Notification("N2", back));
        Assert.Empty(await ReasonsAsync());
    }
}
