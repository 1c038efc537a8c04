using System.Text;
using System.Xml.Linq;
using Aims.Testing;

namespace Aims.Banking.Tests;

/// <summary>What stands where in a file of direct debits.</summary>
public sealed class Pain008Tests
{
    private static readonly XNamespace Space = Pain008.Namespace;

    private static XElement Written(DebitFile file) =>
        XDocument.Parse(Encoding.UTF8.GetString(Pain008.Write(file))).Root!;

    private static XElement Single(DirectDebit debit) =>
        At(Written(SampleDebits.File(debit)), "CstmrDrctDbtInitn/PmtInf/DrctDbtTxInf")[0];

    private static XElement[] At(XElement from, string path) =>
        [.. path.Split('/').Aggregate(new[] { from }.AsEnumerable(), (all, name) => all.Elements(Space + name))];

    private static string Value(XElement from, string path) => Assert.Single(At(from, path)).Value;

    [Fact]
    public void A_file_says_who_collects_what_when_under_which_scheme()
    {
        var root = Written(SampleDebits.File(SampleDebits.Debit(1), SampleDebits.Debit(2)));
        var header = At(root, "CstmrDrctDbtInitn/GrpHdr")[0];
        Assert.Equal("SDD-20261210-CORE-01", Value(header, "MsgId"));
        Assert.Equal("2026-12-10T03:30:00Z", Value(header, "CreDtTm"));
        Assert.Equal(("2", "98.00"), (Value(header, "NbOfTxs"), Value(header, "CtrlSum")));
        Assert.Equal("AIM+S Informatique", Value(header, "InitgPty/Nm"));
        var batch = Assert.Single(At(root, "CstmrDrctDbtInitn/PmtInf"));
        Assert.Equal("SDD-20261210-CORE-01-RCUR-20261215", Value(batch, "PmtInfId"));
        Assert.Equal(("DD", "true"), (Value(batch, "PmtMtd"), Value(batch, "BtchBookg")));
        Assert.Equal(("2", "98.00"), (Value(batch, "NbOfTxs"), Value(batch, "CtrlSum")));
        Assert.Equal("SEPA", Value(batch, "PmtTpInf/SvcLvl/Cd"));
        Assert.Equal("CORE", Value(batch, "PmtTpInf/LclInstrm/Cd"));
        Assert.Equal("RCUR", Value(batch, "PmtTpInf/SeqTp"));
        Assert.Equal("2026-12-15", Value(batch, "ReqdColltnDt"));
        Assert.Equal("AIM+S Informatique", Value(batch, "Cdtr/Nm"));
        Assert.Equal("FR7630006000011234567890189", Value(batch, "CdtrAcct/Id/IBAN"));
        Assert.Equal("AGRIFRPPXXX", Value(batch, "CdtrAgt/FinInstnId/BICFI"));
        Assert.Equal("SLEV", Value(batch, "ChrgBr"));
        Assert.Equal("FR72ZZZ123456", Value(batch, "CdtrSchmeId/Id/PrvtId/Othr/Id"));
        Assert.Equal("SEPA", Value(batch, "CdtrSchmeId/Id/PrvtId/Othr/SchmeNm/Prtry"));
    }

    [Fact]
    public void An_instant_is_written_in_UTC_whatever_offset_it_was_given_in()
    {
        var file = SampleDebits.File(SampleDebits.Debit());
        var inParis = file with { CreatedAt = file.CreatedAt.ToOffset(TimeSpan.FromHours(1)) };
        Assert.Equal(Pain008.Write(file), Pain008.Write(inParis));
    }

    [Fact]
    public void A_direct_debit_says_its_document_its_mandate_and_its_payer()
    {
        var debit = Single(SampleDebits.Debit(7));
        Assert.Equal("F2026-000007-1", Value(debit, "PmtId/EndToEndId"));
        Assert.Empty(At(debit, "PmtId/InstrId"));
        Assert.Equal("49.00", Value(debit, "InstdAmt"));
        Assert.Equal("EUR", (string?)At(debit, "InstdAmt")[0].Attribute("Ccy"));
        Assert.Equal("RUM-0007", Value(debit, "DrctDbtTx/MndtRltdInf/MndtId"));
        Assert.Equal("2026-01-10", Value(debit, "DrctDbtTx/MndtRltdInf/DtOfSgntr"));
        Assert.Equal("false", Value(debit, "DrctDbtTx/MndtRltdInf/AmdmntInd"));
        Assert.Equal("AGRIFRPP", Value(debit, "DbtrAgt/FinInstnId/BICFI"));
        Assert.Equal("Boulangerie Lefevre + Fils", Value(debit, "Dbtr/Nm"));
        Assert.Equal(SampleDebits.FrenchIban(30006, 7).Text, Value(debit, "DbtrAcct/Id/IBAN"));
        Assert.Equal("F2026-000007 contrat C-0007", Value(debit, "RmtInf/Ustrd"));
    }

    [Fact]
    public void A_bank_that_is_not_known_is_said_so()
    {
        var debit = SampleDebits.Debit();
        var written = Single(debit with { Mandate = debit.Mandate with { Bic = null } });
        Assert.Equal("NOTPROVIDED", Value(written, "DbtrAgt/FinInstnId/Othr/Id"));
    }

    [Fact]
    public void Another_account_of_the_same_bank_is_an_amendment_with_the_account_before()
    {
        var previous = SampleDebits.FrenchIban(30006, 99);
        var mandate = At(Single(SampleDebits.Debit() with { PreviousIban = previous }), "DrctDbtTx/MndtRltdInf")[0];
        Assert.Equal("true", Value(mandate, "AmdmntInd"));
        Assert.Equal(previous.Text, Value(mandate, "AmdmntInfDtls/OrgnlDbtrAcct/Id/IBAN"));
    }

    /// <summary>Another bank; one that differs in its last digit; one of Monaco, whose code is that of a French one; and the other way.</summary>
    public static TheoryData<string, string> OtherBanks() =>
        new()
        {
            { SampleDebits.FrenchIban(10278, 99).Text, SampleDebits.FrenchIban(30006, 1).Text },
            { SampleDebits.FrenchIban(30007, 99).Text, SampleDebits.FrenchIban(30006, 1).Text },
            { "DE89370400440532013000", SampleDebits.FrenchIban(30006, 1).Text },
            { "MC5811222000010123456789030", SampleDebits.FrenchIban(11222, 1).Text },
            { SampleDebits.FrenchIban(11222, 1).Text, "MC5811222000010123456789030" },
        };

    [Theory]
    [MemberData(nameof(OtherBanks))]
    public void An_account_of_another_bank_is_an_amendment_same_mandate_new_debtor_account(string previous, string iban)
    {
        var debit = SampleDebits.Debit();
        var amended = debit with
        {
            PreviousIban = A.Iban(previous),
            Mandate = debit.Mandate with { Iban = A.Iban(iban) },
        };
        var mandate = At(Single(amended), "DrctDbtTx/MndtRltdInf")[0];
        Assert.Equal("true", Value(mandate, "AmdmntInd"));
        Assert.Equal("SMNDA", Value(mandate, "AmdmntInfDtls/OrgnlDbtrAcct/Id/Othr/Id"));
        Assert.Empty(At(mandate, "AmdmntInfDtls/OrgnlDbtrAcct/Id/IBAN"));
    }

    [Fact]
    public void Each_collection_date_and_sequence_is_a_batch_by_date_then_sequence()
    {
        var first = SampleDebits.Debit(1) with { Sequence = SequenceType.First };
        var later = SampleDebits.Debit(2) with { CollectionDate = A.Day("2026-12-28") };
        var root = Written(SampleDebits.File(later, first, SampleDebits.Debit(3)));
        Assert.Equal(
            [
                "SDD-20261210-CORE-01-RCUR-20261215",
                "SDD-20261210-CORE-01-FRST-20261215",
                "SDD-20261210-CORE-01-RCUR-20261228",
            ],
            At(root, "CstmrDrctDbtInitn/PmtInf/PmtInfId").Select(id => id.Value)
        );
    }

    [Fact]
    public void A_file_begins_with_its_declaration_and_no_byte_order_mark() =>
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\">\n",
            Encoding.UTF8.GetString(Pain008.Write(SampleDebits.File(SampleDebits.Debit()))),
            StringComparison.Ordinal
        );
}
