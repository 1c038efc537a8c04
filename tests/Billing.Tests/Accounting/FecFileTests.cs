using Aims.Testing;

namespace Aims.Billing.Tests.Accounting;

/// <summary>The layout, byte by byte, and the texts in it.</summary>
public sealed class FecFileTests
{
    private const string Header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n";

    private static string Text(AccountingYear year, LetterMark? letter = null)
    {
        var file = new FecFile(AccountMap.Standard, _ => "Crèmerie\tL’Œuf", (_, _) => letter);
        var bytes = FecText.Encoding.GetBytes(string.Concat(file.Rows(year.Numbered(AccountMap.Standard))));
        return FecText.Encoding.GetString(bytes);
    }

    private static AccountingYear Year(int year = 2026, string now = "2027-03-01")
    {
        var entries = new AccountingYear(year, Booked.At(now));
        var changes = new HeldMoney(new("C-1"), A.Day("2026-12-30"), new Money(123_456));
        var recorded = new RecordedMoney(PaymentId.Parse("bank:1"), 1, Booked.At("2027-01-02"), [changes]);
        entries.Add(SalesBooking.Of(A.Owed(A.Contract("C-1"), "2026-12-01")[0].Numbered(1), AccountMap.Standard));
        MoneyBooking.Of(recorded, AccountMap.Standard).ToList().ForEach(entries.Add);
        return entries;
    }

    [Fact]
    public void Rows_are_written_to_the_letter()
    {
        Assert.Equal(
            Header
                + "VE\tVentes\tVE-000001\t20261201\t411\tClients\tC-1\tCrèmerie L'Œuf\tF2026-000001\t20261201\tFacture décembre 2026\t309,60\t0,00\tAB\t20270110\t20261201\t\t\r\n"
                + "VE\tVentes\tVE-000001\t20261201\t706\tPrestations de services\t\t\tF2026-000001\t20261201\tFacture décembre 2026\t0,00\t129,00\t\t\t20261201\t\t\r\n"
                + "VE\tVentes\tVE-000001\t20261201\t4191\tClients - Avances et acomptes reçus sur commandes\t\t\tF2026-000001\t20261201\tFacture décembre 2026\t0,00\t129,00\t\t\t20261201\t\t\r\n"
                + "VE\tVentes\tVE-000001\t20261201\t44574\tTVA collectée en attente d'encaissement\t\t\tF2026-000001\t20261201\tFacture décembre 2026\t0,00\t51,60\t\t\t20261201\t\t\r\n",
            Text(Year(), new LetterMark("AB", A.Day("2027-01-10")))
        );
        Assert.Equal(
            Header
                + "BQ\tBanque\tBQ-000001\t20270102\t512\tBanques\t\t\tbank:1\t20261230\tEncaissement banque\t1234,56\t0,00\t\t\t20270102\t\t\r\n"
                + "BQ\tBanque\tBQ-000001\t20270102\t411\tClients\tC-1\tCrèmerie L'Œuf\tbank:1\t20261230\tEncaissement banque\t0,00\t1234,56\t\t\t20270102\t\t\r\n",
            Text(Year(2027))
        );
        Assert.Equal(Header, Text(Year(2025)));
    }

    [Fact]
    public void A_day_is_exported_once_it_is_over() =>
        Assert.Equal(
            [Header.Length, Header.Length],
            [Text(Year(2026, "2026-12-01")).Length, Text(Year(2027, "2027-01-02")).Length]
        );

    [Fact]
    public void The_file_bears_the_seller_and_the_last_day_of_the_year() =>
        Assert.Equal("484252333FEC20261231.txt", FecFile.NameOf(A.Siren("484252333"), 2026));

    [Fact]
    public void Every_character_that_a_document_may_print_is_written_in_ISO_8859_15()
    {
        foreach (var letter in PrintableText.Repertoire)
        {
            var written = FecText.Field($"x{letter}x");
            Assert.Equal(written, FecText.Encoding.GetString(FecText.Encoding.GetBytes(written)));
        }

        Assert.Equal("Lódz, Œuf - 5 EUR", FecText.Field("Łódź, Œuf – 5\u202FEUR"));
        Assert.Equal("a b c", FecText.Field(" a\tb\nc "));
        Assert.Equal((byte)'?', FecText.Encoding.GetBytes("北")[0]);
        Assert.Equal(0xA4, FecText.Encoding.GetBytes("€")[0]);
    }

    [Theory]
    [InlineData(0, "AA")]
    [InlineData(27, "BB")]
    [InlineData(675, "ZZ")]
    [InlineData(676, "AAA")]
    [InlineData(702, "ABA")]
    public void Letters_go_on_after_Z(int index, string code) => Assert.Equal(code, LetterMark.CodeOf(index));

    [Fact]
    public void A_chart_that_cannot_be_reconciled_is_refused_by_name()
    {
        Assert.Empty(AccountMapRules.Check(AccountMap.Standard));
        var chart = AccountMap.Standard with
        {
            Services = new("70", "Prestations"),
            DueVat = new("44574", "TVA collectée en attente d’encaissement"),
            Cheques = new("512", "Chèques"),
            Money = new("VE", ""),
        };
        Assert.Equal(
            ["Services:Number", "Money:Label", "Cheques:Label", "PendingVat:Number", "DueVat:Number", "Money:Code"],
            AccountMapRules.Check(chart).Select(fault => fault.Path)
        );
    }
}
