namespace Aims.Banking.Tests;

/// <summary>pain.002: statuses of a file, its batches and its direct debits.</summary>
public sealed class StatusReportTests
{
    private static string File(string group, string batches, int version = 3) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{version:00}"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>R-1</MsgId><CreDtTm>2026-12-11T23:30:00Z</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>SDD-1</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>
            {batches}</CstmrPmtStsRpt></Document>
            """;

    /// <summary>A file of which one batch was taken, and one direct debit of another rejected.</summary>
    public static string Sample(int version) =>
        File(
            Status("GrpSts", "PART"),
            Batch("PART", "", Debit("F2026-000123-1", "RJCT", "AC04"), Debit("F2026-000124-1", "ACCP", ""))
                + Batch("ACCP", ""),
            version
        );

    private static string Status(string name, string code) => Camt.Tag(name, code);

    private static string Why(string code) =>
        code.Length == 0 ? "" : $"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>";

    private static string Batch(string status, string reason, params string[] transactions) =>
        $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>{Status("PmtInfSts", status)}{Why(reason)}{string.Concat(transactions)}</OrgnlPmtInfAndSts>";

    private static string Debit(string id, string status, string reason) =>
        $"<TxInfAndSts><OrgnlEndToEndId>{id}</OrgnlEndToEndId>{Status("TxSts", status)}{Why(reason)}</TxInfAndSts>";

    /// <summary>Each report as <c>batch/debit: RJCT AM04</c>.</summary>
    private static async Task<string[]> ReportsOf(string file) =>
        [
            .. (await Reading.ItemsOf(file))
                .Cast<BankItem.StatusReport>()
                .Select(it => $"{it.BatchId}/{it.EndToEndId}: {(it.IsRejected ? "RJCT " + it.Reason : "taken")}"),
        ];

    [Fact]
    public async Task A_rejected_debit_is_told_with_its_file_batch_reason_and_the_Paris_day()
    {
        var items = await Reading.ItemsOf(File("", Batch("", "", Debit("F2026-000123-1", "RJCT", "AC04"))));
        var report = Assert.IsType<BankItem.StatusReport>(Assert.Single(items));
        Assert.Equal(
            new BankItem.StatusReport("SDD-1", "B-1", "F2026-000123-1", true, "AC04", A.Day("2026-12-12"), report.Line),
            report
        );
    }

    [Theory]
    [InlineData("RJCT", "FF01", "/: RJCT FF01")]
    [InlineData("ACCP", "", "/: taken")]
    [InlineData("ACTC", "AM04", "/: taken")]
    public async Task What_is_told_of_the_file_is_told_of_all_of_it(string status, string reason, string expected) =>
        Assert.Equal([expected], await ReportsOf(File(Status("GrpSts", status) + Why(reason), "")));

    [Theory]
    [InlineData("PART", "RJCT", "AC01", "", "", new[] { "B-1/D: RJCT AC01", "B-1/: RJCT AC01" })]
    [InlineData("PART", "PART", "", "RJCT", "MD01", new[] { "B-1/D: RJCT MD01" })]
    [InlineData("PART", "ACCP", "", "", "", new[] { "B-1/D: taken", "B-1/: taken" })]
    [InlineData("RJCT", "", "", "", "AM05", new[] { "B-1/D: RJCT AM05", "/: RJCT FF01" })]
    [InlineData("RJCT", "RJCT", "", "", "", new[] { "B-1/D: RJCT FF01", "B-1/: RJCT FF01", "/: RJCT FF01" })]
    [InlineData("", "", "", "PDNG", "", new[] { "B-1/D: taken" })]
    public async Task A_debit_without_status_takes_its_batchs_and_the_exact_news_comes_first(
        string group,
        string batch,
        string batchWhy,
        string debit,
        string debitWhy,
        string[] expected
    )
    {
        var why = group == "RJCT" ? Why("FF01") : "";
        var file = File(Status("GrpSts", group) + why, Batch(batch, batchWhy, Debit("D", debit, debitWhy)));
        Assert.Equal(expected, await ReportsOf(file));
    }

    [Fact]
    public async Task Version_2_has_its_debits_directly_below_the_file() =>
        Assert.Equal(["/D: RJCT AM04"], await ReportsOf(File("", Debit("D", "RJCT", "AM04"), version: 2)));

    [Theory]
    [InlineData("PART", "", "", "", "TxSts is required")]
    [InlineData("", "PART", "", "", "TxSts is required")]
    [InlineData("RJCT", "", "ACCP", "", "TxSts: must be RJCT")]
    [InlineData("", "", "XXXX", "", "'XXXX' is a status that is not known")]
    [InlineData("", "", "RJCT", "NOTPROVIDED", "OrgnlEndToEndId: must be an id")]
    public async Task What_cannot_be_understood_is_a_fault(
        string group,
        string batch,
        string debit,
        string id,
        string rule
    ) =>
        await Reading.Refused(
            File(Status("GrpSts", group), Batch(batch, "", Debit(id.Length == 0 ? "D" : id, debit, ""))),
            rule
        );

    [Theory]
    [InlineData("<OrgnlMsgId>SDD-1</OrgnlMsgId>", "OrgnlMsgId is required")]
    [InlineData("<MsgId>R-1</MsgId>", "MsgId is required")]
    [InlineData("<CreDtTm>2026-12-11T23:30:00Z</CreDtTm>", "CreDtTm is required")]
    [InlineData("<OrgnlPmtInfId>B-1</OrgnlPmtInfId>", "OrgnlPmtInfId is required")]
    [InlineData("<OrgnlEndToEndId>D</OrgnlEndToEndId>", "OrgnlEndToEndId is required")]
    public async Task What_must_be_there_and_is_not_is_named(string missing, string rule)
    {
        var file = File("", Batch("", "", Debit("D", "RJCT", "")));
        Assert.Contains(missing, file, StringComparison.Ordinal);
        await Reading.Refused(file.Replace(missing, "", StringComparison.Ordinal), rule);
    }

    [Fact]
    public async Task A_file_that_says_nothing_is_a_fault() =>
        await Reading.Refused(File("<GrpSts>PART</GrpSts>", ""), "has no status");
}
