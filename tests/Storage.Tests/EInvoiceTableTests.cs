using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>What is known of documents at the approved platform.</summary>
[Collection(nameof(StorageCollection))]
public sealed class EInvoiceTableTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);
    private readonly EInvoiceTable _table = new(fixture.Storage);

    private static EInvoice Pending(int sequence, string contract) =>
        new(
            new DocumentNumber(Series.F, 2026, sequence),
            new ContractId(contract),
            VatExigibility.Receipt,
            EInvoiceState.Pending,
            EInvoiceState.Pending,
            "",
            "busy",
            "",
            Now,
            Now.AddMinutes(5)
        );

    private static EInvoice Deposited(EInvoice document) =>
        document with
        {
            Submitted = EInvoiceState.Deposited,
            State = EInvoiceState.Deposited,
            Reference = "P-1",
            Reason = "",
            Sha256 = "aa",
            NotBefore = null,
        };

    /// <summary>Records what nobody records meanwhile, and reads it back.</summary>
    private async Task<EInvoice> PutAsync(EInvoice document, EInvoice? before)
    {
        Assert.True(await _table.TryPutAsync(document, before, Stop));
        var stored = (await _table.FindAsync(document.Contract, document.Number, Stop))!;
        Assert.Equal(document with { Version = stored.Version }, stored);
        return stored;
    }

    private static StoredReport Report(EInvoice document, int sequence, params CollectedPart[] parts) =>
        new(new CollectionReport(document.Number, sequence, [.. parts]), IsPushed: false, "", Now);

    private static CollectedPart Part(long cents) => new(A.Day("2026-12-04"), VatRate.Standard, new Money(cents));

    [Fact]
    public async Task A_document_with_its_reports_and_statuses_reads_back()
    {
        var document = await PutAsync(Pending(1, "E-1"), before: null);
        var deposited = await PutAsync(Deposited(document), document);

        var report = Report(document, 1, Part(12_000), Part(-550) with { Rate = new VatRate(550) });
        Assert.True(await _table.TryAddAsync(document.Contract, [report], Stop));
        await _table.MarkPushedAsync(document.Contract, report with { IsPushed = true, Reference = "R" }, Stop);
        var status = new ReceivedStatus("id / 1#?", document.Number, 207, "Prix erroné", Now);
        await _table.PutAsync(document.Contract, status, Stop);
        await _table.PutAsync(document.Contract, status, Stop);
        await PutAsync(Pending(11, "E-1"), before: null);

        var known = await _table.ReadAsync(document.Contract, document.Number, Stop);
        Assert.Equal(deposited, Assert.Single(known.Documents));
        Assert.Equal(report with { IsPushed = true, Reference = "R" }, Assert.Single(known.Reports));
        Assert.Equal(status, Assert.Single(known.Statuses));
        Assert.Equal(2, (await _table.ReadAsync(document.Contract, Stop)).Documents.Count);
    }

    [Fact]
    public async Task A_report_is_decided_once_and_of_several_that_are_decided_together_all_or_none()
    {
        var document = Pending(2, "E-2");
        Assert.True(await _table.TryAddAsync(document.Contract, [Report(document, 1, Part(100))], Stop));
        Assert.False(
            await _table.TryAddAsync(
                document.Contract,
                [Report(document, 2, Part(200)), Report(document, 1, Part(300))],
                Stop
            )
        );
        var stored = Assert.Single((await _table.ReadAsync(document.Contract, Stop)).Reports);
        Assert.Equal(Report(document, 1, Part(100)), stored);
        Assert.True(await _table.TryAddAsync(document.Contract, [], Stop));
    }

    [Fact]
    public async Task A_document_is_listed_while_it_is_in_a_state_and_a_row_left_behind_lists_nothing()
    {
        var document = await PutAsync(Pending(3, "E-3"), before: null);
        Assert.Contains(document, await _table.InAsync(EInvoiceState.Pending, Stop));
        // As if the run had died before it took the first row away.
        var refused = await PutAsync(Deposited(document) with { State = EInvoiceState.Refused }, before: null);
        Assert.DoesNotContain(
            document.Number,
            (await _table.InAsync(EInvoiceState.Pending, Stop)).Select(it => it.Number)
        );
        Assert.Equal(refused, Assert.Single(await _table.InAsync(EInvoiceState.Refused, Stop)));
        await PutAsync(Deposited(refused), refused);
        Assert.Empty(await _table.InAsync(EInvoiceState.Refused, Stop));
    }

    [Fact]
    public async Task Of_two_that_record_a_document_at_once_the_second_looks_again()
    {
        var first = await PutAsync(Pending(4, "E-4"), before: null);
        Assert.False(await _table.TryPutAsync(Pending(4, "E-4"), before: null, Stop));
        var deposited = await PutAsync(Deposited(first), first);
        Assert.False(await _table.TryPutAsync(first with { Reason = "no answer" }, first, Stop));
        Assert.Equal(deposited, await _table.FindAsync(first.Contract, first.Number, Stop));
    }

    [Fact]
    public async Task Cursors_read_back_by_series_and_the_one_of_statuses_apart()
    {
        Assert.Equal("", await _table.StatusCursorAsync(Stop));
        await _table.PutAsync("F2026", new TransmissionCursor(124, IsComplete: false), Stop);
        await _table.PutAsync("A2026", new TransmissionCursor(3, IsComplete: true), Stop);
        await _table.PutStatusCursorAsync("next / 7", Stop);
        var cursors = await _table.CursorsAsync(Stop);
        Assert.Equal(
            (2, new TransmissionCursor(124, false), new TransmissionCursor(3, true)),
            (cursors.Count, cursors["F2026"], cursors["A2026"])
        );
        Assert.Equal("next / 7", await _table.StatusCursorAsync(Stop));
    }

    [Theory]
    [InlineData("{\"version\":1,\"contract\":\"C-1\"}", "")]
    [InlineData("{\"version\":1}", "contract: is required")]
    [InlineData("{\"version\":1,\"contract\":\"C-1\",\"number\":1}", "number: is not a known member here")]
    public void A_message_that_asks_for_a_report_is_read_strictly(string text, string fault) =>
        Assert.Equal(fault, ReportCollectionsMessage.Read(text).Faults is [var first, ..] ? first.ToString() : "");

    [Fact]
    public void A_message_that_asks_for_a_report_reads_back()
    {
        var message = new ReportCollectionsMessage(new("C-0042"), 4);
        Assert.Equal(message, ReportCollectionsMessage.Read(message.Write()).Value);
    }
}
