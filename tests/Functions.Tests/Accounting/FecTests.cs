using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests.Accounting;

/// <summary>A year and its turn as they are played, and what the accountant gets of them: sound, growing, equal to the ledger to the cent.</summary>
public sealed class FecTests : SettlingTests
{
    private async Task<byte[]> ExportAsync(int year)
    {
        using var reply = await App.Http.GetAsync($"/api/v1/accounting/fec?year={year}", Stop);
        Assert.Equal("text/plain; charset=iso-8859-15", reply.Content.Headers.ContentType!.ToString());
        var file = await reply.Content.ReadAsByteArrayAsync(Stop);
        var name = reply.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        Assert.Empty(FecReading.Faults(file, name, year));
        return file;
    }

    private async Task<List<FecRow>> RowsAsync(params int[] years)
    {
        var rows = new List<FecRow>();
        foreach (var year in years)
        {
            rows.AddRange(FecReading.Read(await ExportAsync(year)));
        }

        return rows;
    }

    private Task<string> AssignAsync(string payment, string contract, long cents) =>
        WriteAsync(
            HttpMethod.Post,
            $"/payments/{payment}/assignment",
            $$"""{"parts":[{"contract":"{{contract}}","amountCents":{{cents}}}]}"""
        );

    /// <summary>
    /// December: C-1 with a provision line pays in two parts and too much, C-2 with a deposit bounces, C-3 pays without a word; a credit
    /// note. January: C-1 ends, and is given back what it has too much.
    /// </summary>
    private async Task PlayDecemberAsync()
    {
        await IssueAsync(A.Contract("C-1", end: "2027-01-20"), Deposited(A.Contract("C-2")), A.Contract("C-3"));
        await NotifyAsync(
            Received("bank:a", "2026-12-04", 10_000, "F2026-000001"),
            Received("stripe:b", "2026-12-05", Asked - 10_000 + 700, "F2026-000001"),
            Received("cheque:c", "2026-12-06", Month, "F2026-000002"),
            Received("gocardless:d", "2026-12-07", 12_900, "DG2026-000001"),
            Received("bank:e", "2026-12-08", 20_000)
        );
        Clock.MoveTo("2026-12-22T09:00:00Z");
        await NotifyAsync(Reversal("cheque:c", "2026-12-21", null));
        await AssignAsync("bank:e", "C-2", 20_000);
        Clock.MoveTo("2026-12-23T09:00:00Z");
        await AssignAsync("bank:e", "C-3", 20_000);
        await CreditAsync("F2026-000003", Lines(1_000));
        await new Pump(App, seed: 2).DrainAsync();
    }

    private async Task PlayJanuaryAsync()
    {
        await RunAsync("2027-01-01T05:00:00Z");
        Clock.MoveTo("2027-01-12T09:00:00Z");
        await NotifyAsync(
            Received("bank:f", "2026-12-30", Month, "F2026-000002"),
            Received("bank:g", "2027-01-11", 10_000 - 700, "F2027-000001")
        );
        await SettleAsync("2027-02-01T06:30:00Z");
        await SettleAsync("2027-02-02T06:30:00Z");
        await WriteAsync(HttpMethod.Post, "/refunds/C-1-1/paid", """{"paidOn":"2027-02-02","reference":"VIR 1"}""");
    }

    [Fact]
    public async Task The_export_is_the_ledger_and_the_accounts_to_the_cent()
    {
        await PlayDecemberAsync();
        await PlayJanuaryAsync();
        Clock.MoveTo("2027-02-04T09:00:00Z");
        var rows = await RowsAsync(2026, 2027);

        var documents = await DocumentsAsync();
        Assert.Equal(
            documents.Sum(it => Sign(it) * it.Facts.Totals.Gross.Cents),
            rows.Where(it => it.Journal == "VE" && it.Account == "411").Sum(it => it.BalanceCents)
        );
        Assert.Equal(
            documents.Where(it => it.Facts.HasVat).Sum(it => Sign(it) * it.Facts.Totals.Net.Cents),
            -Sum("706") - Sum("4191")
        );
        var (held, vat) = (Money.Zero, 0L);
        foreach (var id in (string[])["C-1", "C-2", "C-3"])
        {
            Assert.Equal(
                (await AccountAsync(id)).GetProperty("balanceCents").GetInt64(),
                rows.Where(it => it.Customer == id).Sum(it => it.BalanceCents)
            );
            var account = (await StoredAsync(id)).Account;
            var provision = ProvisionState.Of(account, account.Settle());
            held += provision.Held + provision.Open;
            var journal = await App.Get<AccountTable>().JournalAsync(new ContractId(id), Stop);
            vat += journal.SelectMany(it => it.Receipts).Sum(it => it.Vat.Sum(part => part.Vat.Cents));
        }

        // The deposit as it is; the provision of C-3 is billed with its VAT.
        Assert.Equal(held.Cents, -Sum("165") - Sum("4191") + -Sum("4191") / 5);
        Assert.Equal(vat, -Sum("44571"));
        Assert.Equal(documents.Sum(it => Sign(it) * it.Facts.Totals.Vat.Cents) - vat, -Sum("44574"));
        Assert.Equal((0, 0), (Sum("471"), Sum("5112")));
        Assert.Equal((Asked - 10_000 + 700, 12_900), (Sum("5115"), Sum("5116")));

        Assert.Equal(0, rows.Where(it => it.Customer == "C-1").Sum(it => it.BalanceCents));
        Assert.All(rows.Where(it => it.Customer == "C-1"), row => Assert.NotEmpty(row.Letter));
        Assert.All(rows.Where(it => it.Customer == "C-3" && it.Piece != "bank:e"), row => Assert.Empty(row.Letter));

        long Sum(string account) => rows.Where(it => it.Account == account).Sum(it => it.BalanceCents);
    }

    [Fact]
    public async Task A_closed_year_stays_byte_for_byte_but_for_its_letters_and_the_next_one_takes_what_is_late()
    {
        await PlayDecemberAsync();
        Clock.MoveTo("2026-12-23T10:00:00Z");
        var soFar = await ExportAsync(2026);
        Clock.MoveTo("2027-01-01T04:00:00Z");
        var closed = await ExportAsync(2026);
        Assert.Equal(closed, await ExportAsync(2026));
        Assert.Empty(FecReading.Read(await ExportAsync(2027)));
        Assert.Equal(Bare(soFar), Bare(closed).Take(FecReading.Read(soFar).Count));
        Assert.True(FecReading.Read(soFar).Count < FecReading.Read(closed).Count);

        await PlayJanuaryAsync();
        Clock.MoveTo("2027-02-04T09:00:00Z");
        Assert.Equal(Bare(closed), Bare(await ExportAsync(2026)));
        var late = (await RowsAsync(2027)).Where(row => row.Piece == "bank:f").ToList();
        Assert.Equal(["512", "411"], late.Select(row => row.Account));
        Assert.All(late, row => Assert.Equal(("20270112", "20261230"), (row.Day, row.PieceDate)));
    }

    [Fact]
    public async Task Entries_of_december_are_those_of_the_decision()
    {
        await PlayDecemberAsync();
        Clock.MoveTo("2026-12-24T09:00:00Z");
        var rows = await RowsAsync(2026);
        Assert.Equal(
            ["20261208 512/471 200,00", "20261208 471/411 C-2 200,00", "20261208 411/411 C-2 C-3 200,00"],
            rows.Where(row => row.Piece == "bank:e")
                .Chunk(2)
                .Select(pair =>
                    (Debit: pair.Single(it => it.DebitCents > 0), Credit: pair.Single(it => it.CreditCents > 0))
                )
                .Select(it =>
                    $"{it.Debit.Day} {it.Debit.Account}/{it.Credit.Account} {string.Join(' ', new[] { it.Debit.Customer, it.Credit.Customer, it.Debit.Fields[11] }.Where(text => text.Length > 0))}"
                )
        );
        Assert.Equal(4, rows.Where(row => row.Piece == "cheque:c").Count(row => row.Account is "5112" or "411"));
        Assert.Equal(0, rows.Where(row => row.Piece == "cheque:c").Sum(row => row.BalanceCents));
    }

    [Theory]
    [InlineData("", "is required")]
    [InlineData("?year=20", "must be a whole number from 2000 to 2026")]
    [InlineData("?year=2027", "must be a whole number from 2000 to 2026")]
    [InlineData("?year=MMXXVI", "must be a whole number from 2000 to 2026")]
    public async Task A_year_that_is_none_is_named(string query, string rule)
    {
        using var reply = await App.Http.GetAsync("/api/v1/accounting/fec" + query, Stop);
        Assert.Equal(400, (int)reply.StatusCode);
        var problem = await reply.Content.ReadAsStringAsync(Stop);
        Assert.Contains($$"""{"field":"year","rule":"{{rule}}"}""", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_entries_is_its_header() => Assert.Empty(await RowsAsync(2025));

    private async Task<List<Document>> DocumentsAsync()
    {
        var documents = new List<Document>();
        foreach (var year in (int[])[2026, 2027])
        {
            foreach (var series in Enum.GetValues<Series>())
            {
                documents.AddRange(
                    await App.Get<InvoiceLedger>().ReadAsync(series, year, 1, 999_999, Stop).ToListAsync(Stop)
                );
            }
        }

        return documents;
    }

    private static int Sign(Document document) => document.Facts.IsCorrection ? -1 : 1;

    /// <summary>Rows without letter and its day.</summary>
    private static List<string> Bare(byte[] file) =>
        FecReading
            .Read(file)
            .ConvertAll(row => string.Join('\t', row.Fields.Where((_, column) => column is not (13 or 14))));
}
