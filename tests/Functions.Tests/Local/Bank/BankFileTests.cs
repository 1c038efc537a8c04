using System.Xml.Linq;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What the stand-in of a bank writes: valid against the schemas, and says what happened.</summary>
public sealed class BankFileTests
{
    private static readonly DateOnly First = A.Day("2026-12-01");

    private static readonly DateOnly Last = A.Day("2027-02-28");

    public static TheoryData<BankFormatName, bool> Camts() =>
        new(
            from format in new[] { BankFormatName.CamtV02, BankFormatName.CamtV08 }
            from details in new[] { true, false }
            select (format, details)
        );

    [Theory]
    [MemberData(nameof(Camts))]
    public void A_statement_is_valid_and_its_balances_add_up(BankFormatName name, bool withDetails)
    {
        var file = SampleBank.Busy().StatementOf(First, Last, Of(name), withDetails);
        AssertValid(file, $"camt.053.001.{Version(name)}.xsd");
        var root = Root(file);
        var balances = All(root, "Bal").ToDictionary(it => All(it, "Cd").First().Value, StringComparer.Ordinal);
        var entries = All(root, "Ntry").Select(Signed).ToList();
        Assert.Equal(6, entries.Count);
        Assert.Equal(Signed(balances["CLBD"]), Signed(balances["OPBD"]) + entries.Sum());
        Assert.Equal(("2026-11-30", "2027-02-28"), (Value(balances["OPBD"], "Dt"), Value(balances["CLBD"], "Dt")));
    }

    [Theory]
    [MemberData(nameof(Camts))]
    public void A_notification_is_valid_and_has_no_balance(BankFormatName name, bool withDetails)
    {
        var file = SampleBank.Busy().NotificationOf(SampleBank.Collected, Of(name), withDetails);
        AssertValid(file, $"camt.054.001.{Version(name)}.xsd");
        Assert.Equal(3, All(Root(file), "Ntry").Count());
        Assert.Empty(All(Root(file), "Bal"));
    }

    [Theory]
    [MemberData(nameof(Camts))]
    public void A_batch_names_its_file_and_its_direct_debits_when_asked(BankFormatName name, bool withDetails)
    {
        var file = SampleBank.Busy().StatementOf(First, Last, Of(name), withDetails);
        var entry = All(Root(file), "Ntry").First();
        var batch = All(entry, "Btch").Single();
        Assert.Equal("SDD-20261210-CORE-01", Value(batch, "MsgId"));
        Assert.Equal("SDD-20261210-CORE-01-RCUR-20261215", Value(batch, "PmtInfId"));
        Assert.Equal(("4", "196.00"), (Value(batch, "NbOfTxs"), Value(batch, "TtlAmt")));
        Assert.Equal("ESDD", Value(entry, "SubFmlyCd"));
        var ids = withDetails ? new[] { "F2026-000001-1", "F2026-000002-1", "F2026-000004-1", "F2026-000005-1" } : [];
        Assert.Equal(ids, All(entry, "EndToEndId").Select(id => id.Value));
    }

    [Fact]
    public void A_return_is_a_debit_with_its_reason_its_mandate_and_the_code_of_unpaid_direct_debits()
    {
        var file = SampleBank.Busy().StatementOf(First, Last, BankFormat.CamtV08);
        var entry = All(Root(file), "Ntry").Single(it => All(it, "EndToEndId").Any(id => id.Value == "F2026-000004-1"));
        Assert.Equal(-49.00m, Signed(entry));
        Assert.Equal(("AM04", "RUM-0004"), (Value(All(entry, "RtrInf").Single(), "Cd"), Value(entry, "MndtId")));
        Assert.Equal(["PMNT", "IDDT"], All(All(entry, "BkTxCd").Single(), "Cd").Select(code => code.Value));
        Assert.Equal("UPDD", Value(entry, "SubFmlyCd"));
        Assert.Equal("2026-12-18", All(All(entry, "BookgDt").Single(), "Dt").Single().Value);
    }

    [Fact]
    public void A_report_of_an_accepted_file_names_no_batch()
    {
        var report = Report(SampleBank.Received(), SampleBank.Collected);
        Assert.Equal(("SDD-20261210-CORE-01", "ACCP"), (Value(report, "OrgnlMsgId"), Value(report, "GrpSts")));
        Assert.Equal(("5", "245.00"), (Value(report, "OrgnlNbOfTxs"), Value(report, "OrgnlCtrlSum")));
        Assert.Empty(All(report, "OrgnlPmtInfAndSts"));
    }

    [Fact]
    public void A_report_of_a_rejected_file_gives_its_reason()
    {
        var book = SampleBank.Received();
        book.Reject("SDD-20261210-CORE-01", "FF01", A.Day("2026-12-10"));
        var report = Report(book, A.Day("2026-12-10"));
        Assert.Equal(("RJCT", "FF01"), (Value(report, "GrpSts"), Value(report, "Cd")));
        Assert.Empty(All(report, "OrgnlPmtInfAndSts"));
    }

    [Fact]
    public void A_report_of_a_rejected_batch_gives_its_reason()
    {
        var book = SampleBank.Received();
        book.Reject("SDD-20261210-CORE-01-RCUR-20261215", "BE05", A.Day("2026-12-10"));
        var report = Report(book, A.Day("2026-12-10"));
        Assert.Equal(("PART", "RJCT"), (Value(report, "GrpSts"), Value(report, "PmtInfSts")));
        Assert.Equal("BE05", Value(report, "Cd"));
        Assert.Empty(All(report, "TxInfAndSts"));
    }

    [Fact]
    public void A_report_names_each_direct_debit_that_was_rejected_by_its_day()
    {
        var book = SampleBank.Received();
        book.Reject("F2026-000003-1", "AC04", A.Day("2026-12-11"));
        book.Reject("F2026-000005-1", "MD01", A.Day("2026-12-14"));
        Assert.Equal("ACCP", Value(Report(book, A.Day("2026-12-10")), "GrpSts"));
        Assert.Equal("F2026-000003-1", Value(Report(book, A.Day("2026-12-11")), "OrgnlEndToEndId"));
        var report = Report(book, A.Day("2026-12-14"));
        Assert.Equal(("PART", "PART"), (Value(report, "GrpSts"), Value(report, "PmtInfSts")));
        Assert.Equal(
            [("F2026-000003-1", "RJCT", "AC04"), ("F2026-000005-1", "RJCT", "MD01")],
            All(report, "TxInfAndSts").Select(it => (Value(it, "OrgnlEndToEndId"), Value(it, "TxSts"), Value(it, "Cd")))
        );
    }

    [Theory]
    [InlineData(BankFormatName.CamtV02)]
    [InlineData(BankFormatName.CamtV08)]
    [InlineData(BankFormatName.Cfonb120)]
    public void The_same_days_are_the_same_bytes(BankFormatName name) =>
        Assert.Equal(
            SampleBank.Busy().StatementOf(First, Last, Of(name)),
            SampleBank.Busy().StatementOf(First, Last, Of(name))
        );

    /// <summary>Names of <see cref="BankFormat"/>, which is not public and cannot be in the signature of a test.</summary>
    public enum BankFormatName
    {
        CamtV02,
        CamtV08,
        Cfonb120,
    }

    private static BankFormat Of(BankFormatName name) => (BankFormat)name;

    private static string Version(BankFormatName name) => name == BankFormatName.CamtV02 ? "02" : "08";

    private static XElement Report(BankBook book, DateOnly day)
    {
        var file = book.ReportOf(SampleBank.File.MessageId, day);
        AssertValid(file, "pain.002.001.10.xsd");
        return Root(file);
    }

    private static void AssertValid(byte[] file, string schema)
    {
        var reason = Schemas.WhyNot(schema);
        Assert.SkipWhen(reason is not null, reason ?? "");
        Assert.Empty(XmlFaults.Of(file, Schemas.Read(schema)));
    }

    private static XElement Root(byte[] file) => XElement.Load(new MemoryStream(file));

    private static IEnumerable<XElement> All(XElement from, string name) =>
        from.Descendants(from.Name.Namespace + name);

    private static string Value(XElement from, string name) =>
        All(from, name).First(element => !element.HasElements).Value;

    private static decimal Signed(XElement entry)
    {
        var amount = decimal.Parse(Value(entry, "Amt"), CultureInfo.InvariantCulture);
        return Value(entry, "CdtDbtInd") == "DBIT" ? -amount : amount;
    }
}
