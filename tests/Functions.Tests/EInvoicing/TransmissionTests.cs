using Aims.EInvoicing;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Each invoice and credit note reaches the platform once, in the order of its number, with the bytes that are stored.</summary>
public sealed class TransmissionTests : EInvoicingTests
{
    private static readonly string[] Three = ["F2026-000001", "F2026-000002", "F2026-000003"];

    private Task IssueThreeAsync() => IssueAsync(A.Contract("C-1"), A.Contract("C-2"), A.Contract("C-3"));

    [Fact]
    public async Task A_month_is_transmitted_as_it_is_stored_and_a_second_run_finds_nothing_to_do()
    {
        await IssueThreeAsync();
        await TransmitAsync();
        await TransmitAsync();
        Assert.Equal(Three.Select(number => number + ".pdf"), await TransmittedAsync());
        foreach (var number in Three)
        {
            var stored = await BlobAsync(StorageNames.Documents, $"2026/{number}.pdf");
            Assert.Equal(stored, await BlobAsync(StorageNames.EInvoicing, $"out/2026/{number}.pdf"));
            var shown = await EInvoiceAsync(number);
            Assert.Equal(
                ("Deposited", $"out/2026/{number}.pdf", Sha256Hex.Of(stored)),
                (
                    shown.GetProperty("state").GetString(),
                    shown.GetProperty("reference").GetString(),
                    shown.GetProperty("sha256").GetString()
                )
            );
        }

        var run = Assert.Single(await App.Get<RunTable>().LatestAsync("TransmitInvoices", 10, Stop));
        Assert.Equal([("deposited", 3), ("rejected", 0), ("waiting", 0), ("statuses", 0)], run.Figures);
    }

    [Fact]
    public async Task The_platform_gets_each_document_once_and_in_order_whoever_fires_at_the_same_time_afterwards()
    {
        await IssueThreeAsync();
        await TransmitToFakeAsync();
        await Task.WhenAll(TransmitToFakeAsync(), TransmitToFakeAsync());
        Assert.Equal(Three, Fake.Numbers);
        Assert.All(Fake.Submitted, it => Assert.Equal("100000009", it.BuyerAddress));
    }

    [Fact]
    public async Task Credit_notes_are_transmitted_and_deposit_documents_are_not()
    {
        await IssueAsync(Deposited(A.Contract("C-1")));
        Assert.Single(await IssuedAsync(Series.DG));
        await CreditAsync("F2026-000001", All);
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001", "A2026-000001"], Fake.Numbers);
        Assert.Equal([DocumentKind.Invoice, DocumentKind.CreditNote], Fake.Submitted.Select(it => it.Kind));
    }

    [Fact]
    public async Task What_has_no_PDF_yet_is_waited_for_and_so_is_what_follows_it()
    {
        await IssueThreeAsync();
        await UndrawAsync("F2026-000002");
        await TransmitToFakeAsync();
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001"], Fake.Numbers);
        Assert.Equal(["F2026-000002"], await ListedAsync("pending"));
        await DrawAsync("F2026-000002");
        await TransmitToFakeAsync();
        Assert.Equal(Three, Fake.Numbers);
        Assert.Empty(await ListedAsync("pending"));
        Assert.Equal("Deposited", await StateAsync("F2026-000002"));
    }

    [Fact]
    public async Task What_waits_for_more_than_an_hour_is_a_warning()
    {
        await IssueThreeAsync();
        await UndrawAsync("F2026-000002");
        await TransmitToFakeAsync();
        Clock.MoveTo("2026-12-20T09:45:00Z");
        await TransmitToFakeAsync();
        Assert.Empty(Said.Warnings);
        Clock.MoveTo("2026-12-20T10:00:00Z");
        await TransmitToFakeAsync();
        var warning = Assert.Single(Said.Warnings);
        Assert.Contains("F2026-000002", warning, StringComparison.Ordinal);
        Assert.Contains("its PDF has not been drawn", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_waited_since_it_first_did_whatever_the_platform_says_each_time()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = _ => new GatewayOutcome.Uncertain($"no answer to request {Fake.Submitted.Count}");
        await TransmitToFakeAsync();
        Clock.MoveTo("2026-12-20T09:45:00Z");
        await TransmitToFakeAsync();
        Clock.MoveTo("2026-12-20T10:00:00Z");
        await TransmitToFakeAsync();
        Assert.Contains("no answer to request 3", Assert.Single(Said.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_missing_is_a_warning_and_nothing_after_it_goes()
    {
        await IssueThreeAsync();
        var ledger = App.Get<StorageClients>().Tables.GetTableClient(StorageNames.Ledger);
        await ledger.DeleteEntityAsync("F2026", "document|000002", cancellationToken: Stop);
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001"], Fake.Numbers);
        Assert.Equal(["F2026-000003 and all after it wait: number 2 of F2026 is not in the ledger"], Said.Warnings);
    }

    [Fact]
    public async Task What_is_rejected_is_parked_and_the_next_one_goes_until_a_person_submits_it_again()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = number =>
            number.Sequence == 2
                ? new GatewayOutcome.Rejected("the buyer is in no directory")
                : new GatewayOutcome.Deposited($"P-{number}");
        await TransmitToFakeAsync();
        await TransmitToFakeAsync();
        Assert.Equal(Three, Fake.Numbers);
        Assert.Equal(["F2026-000002 the buyer is in no directory"], await ReasonsAsync());
        Assert.Equal(["F2026-000002"], await ListedAsync("rejected"));

        await WriteAsync(HttpMethod.Post, "/parked/einvoice%7CF2026-000002/replay");
        Assert.Empty(await ReasonsAsync());
        Assert.Empty(await ListedAsync("rejected"));
        Assert.Equal(("Deposited", "Deposited"), (await StateAsync("F2026-000002"), await StateAsync("F2026-000003")));
    }

    [Fact]
    public async Task What_the_platform_takes_later_is_given_again_when_it_says_so()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = _ => new GatewayOutcome.Later("down for maintenance", TimeSpan.FromMinutes(20));
        await TransmitToFakeAsync();
        Clock.MoveTo("2026-12-20T09:15:00Z");
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001"], Fake.Numbers);
        Fake.OnSubmit = number => new GatewayOutcome.Deposited($"P-{number}");
        Clock.MoveTo("2026-12-20T09:30:00Z");
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001", .. Three], Fake.Numbers);
    }

    [Fact]
    public async Task What_may_have_been_taken_is_given_again_under_its_number()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = number =>
            Fake.Submitted.Count == 2
                ? new GatewayOutcome.Uncertain("no answer")
                : new GatewayOutcome.Deposited($"P-{number}");
        await TransmitToFakeAsync();
        Assert.Equal("Pending", await StateAsync("F2026-000002"));
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001", "F2026-000002", "F2026-000002", "F2026-000003"], Fake.Numbers);
    }

    [Fact]
    public async Task An_answer_that_got_lost_does_not_undo_the_one_that_another_run_got()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = number =>
        {
            if (Fake.Submitted.Count != 2)
            {
                return new GatewayOutcome.Deposited($"P-{number}");
            }

            // The next run overtakes this one, which waits for its answer.
            TransmitToFakeAsync().GetAwaiter().GetResult();
            return new GatewayOutcome.Uncertain("no answer");
        };
        await TransmitToFakeAsync();
        Assert.Equal("Deposited", await StateAsync("F2026-000002"));
        Assert.Empty(await ListedAsync("pending"));
    }

    [Fact]
    public async Task What_the_platform_has_taken_stays_taken_when_a_person_submits_it_again()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = _ => new GatewayOutcome.Rejected("the buyer is in no directory");
        await TransmitToFakeAsync();
        Fake.OnSubmit = number => new GatewayOutcome.Deposited($"P-{number}");
        await AgainAsync("F2026-000002");
        Fake.OnSubmit = _ => new GatewayOutcome.Uncertain("no answer");
        await AgainAsync("F2026-000002");
        Assert.Equal("Deposited", await StateAsync("F2026-000002"));
    }

    [Fact]
    public async Task A_run_that_dies_after_the_platform_has_taken_a_document_comes_again_with_the_same_key_and_bytes()
    {
        await IssueThreeAsync();
        Fake.OnSubmit = number =>
            Fake.Submitted.Count == 2
                ? throw new IOException("the process dies here")
                : new GatewayOutcome.Deposited($"P-{number}");
        await Assert.ThrowsAsync<IOException>(() => TransmitToFakeAsync());
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001", "F2026-000002", "F2026-000002", "F2026-000003"], Fake.Numbers);
        var twice = Fake.Submitted.Where(it => it.Number.Sequence == 2).ToList();
        Assert.Equal(twice[0].File.ToArray(), twice[1].File.ToArray());
    }

    [Fact]
    public async Task What_was_issued_before_the_first_day_is_left_out()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2", "2026-12-20"));
        await RunAsync("2026-12-20T05:00:00Z");
        await TransmitToFakeAsync(from: "2026-12-20");
        Assert.Equal(["F2026-000002"], Fake.Numbers);
        Assert.Null(await StateAsync("F2026-000001"));
    }

    [Fact]
    public async Task A_platform_that_is_none_of_a_rehearsal_gets_no_specimen()
    {
        Fake.TakesSpecimens = false;
        await IssueAsync(A.Contract("C-1"));
        await TransmitToFakeAsync();
        Assert.Empty(Fake.Numbers);
        Assert.Equal(["F2026-000001 is a specimen: only a local run takes it"], await ReasonsAsync());
    }

    [Fact]
    public async Task A_year_that_is_over_is_transmitted_to_its_end_and_then_no_longer_looked_at()
    {
        await IssueAsync(A.Contract("C-1"));
        await RunAsync("2027-01-01T05:00:00Z");
        await TransmitToFakeAsync();
        Assert.Equal(["F2026-000001", "F2027-000001"], Fake.Numbers);
        var cursors = await App.Get<EInvoiceTable>().CursorsAsync(Stop);
        Assert.Equal(
            (new TransmissionCursor(2, true), new TransmissionCursor(2, false)),
            (cursors["F2026"], cursors["F2027"])
        );
    }
}
