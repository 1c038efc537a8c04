using System.Xml;
using System.Xml.Schema;

namespace Aims.Banking.Tests;

/// <summary>Our own samples are files that a bank could send: the public schemas take them, and then they are read.</summary>
public sealed class SchemaTests
{
    private static async Task Accepted(string schema, string file)
    {
        Assert.SkipWhen(Schemas.WhyNot(schema) is not null, Schemas.WhyNot(schema) ?? "");
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Read(schema) };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using (var reader = XmlReader.Create(new StringReader(file), settings))
        {
            while (reader.Read()) { }
        }

        Assert.Empty(faults);
        Assert.NotEmpty(await Reading.ItemsOf(file));
    }

    private static string[] Entries(Camt bank) =>
        [
            bank.Entry(
                15_480,
                Camt.Details(bank.Transaction(15_480, "VIR-77", "Zoé", "AIMS", "F2026-000123", iban: Camt.Account))
            ),
            bank.Entry(
                -15_480,
                Camt.Details(
                    "<Btch><MsgId>SDD-1</MsgId><PmtInfId>SDD-1-RCUR</PmtInfId><NbOfTxs>1</NbOfTxs></Btch>",
                    bank.Transaction(-15_480, "F2026-000123-1", "Zoé", "AIMS", reason: "AM04", mandate: "RUM-0001")
                ),
                code: "IDDT/UPDD",
                reference: "BK-2"
            ),
        ];

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public Task Our_camt_053_is_one(int version)
    {
        var bank = new Camt(version);
        return Accepted($"camt.053.001.{version:00}.xsd", bank.File(Camt.Statement(Entries(bank))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public Task Our_camt_054_is_one(int version)
    {
        var bank = new Camt(version);
        return Accepted($"camt.054.001.{version:00}.xsd", bank.Notification(Entries(bank)));
    }

    [Fact]
    public Task Our_pain_002_is_one() => Accepted("pain.002.001.10.xsd", StatusReportTests.Sample(version: 10));
}
