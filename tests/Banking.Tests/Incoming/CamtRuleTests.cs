namespace Aims.Banking.Tests;

/// <summary>A camt file that contradicts itself or lacks what it must have: the element and the rule are named.</summary>
public sealed class CamtRuleTests
{
    private static readonly Camt Bank = new(2);

    private static string Good =>
        Bank.File(
            Camt.Statement(
                Bank.Entry(500, Camt.Details(Bank.Transaction(500, endToEndId: "E"))),
                Bank.Entry(-200, reference: "BK-2")
            )
        );

    private static Task Refused(string replaced, string by, string rule)
    {
        Assert.Contains(replaced, Good, StringComparison.Ordinal);
        return Reading.Refused(Good.Replace(replaced, by, StringComparison.Ordinal), rule);
    }

    [Theory]
    [InlineData("<MsgId>M-1</MsgId>", "GrpHdr: MsgId is required")]
    [InlineData("<CreDtTm>2026-12-16T07:00:00+01:00</CreDtTm>", "GrpHdr: CreDtTm is required")]
    [InlineData("<IBAN>FR7630006000011234567890189</IBAN>", "Acct: Id/IBAN is required")]
    [InlineData("<Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>", "Ntry: Amt is required", "<CdtDbtInd>")]
    [InlineData("<CdtDbtInd>DBIT</CdtDbtInd>", "Ntry: CdtDbtInd is required")]
    [InlineData("<Sts>BOOK</Sts>", "Ntry: Sts is required")]
    [InlineData("<BookgDt><Dt>2026-12-15</Dt></BookgDt>", "Ntry: BookgDt is required")]
    [InlineData("<Dt>2026-12-15</Dt>", "BookgDt: Dt or DtTm is required")]
    [InlineData("<Cd>PRCD</Cd>", "OPBD (or PRCD)")]
    [InlineData("<Cd>CLBD</Cd>", "type CLBD are required")]
    public Task What_is_missing_is_named(string missing, string rule, string left = "") => Refused(missing, left, rule);

    [Theory]
    [InlineData("<BookgDt><Dt>2026-12-15", "<BookgDt><Dt>2026-02-30", "Ntry/BookgDt/Dt: '2026-02-30' must be a day")]
    [InlineData("<BookgDt><Dt>2026-12-15", "<BookgDt><Dt>1999-12-15", "of a year from 2001 to 2099")]
    [InlineData(">2.00<", ">2.001<", "Ntry/Amt: '2.001' must be an amount")]
    [InlineData(">2.00<", ">-2.00<", "'-2.00' must be an amount")]
    [InlineData(">2.00<", ">2,00<", "'2,00' must be an amount")]
    [InlineData(">2.00<", ">1e2<", "'1e2' must be an amount")]
    [InlineData(">2.00<", ">100000000.01<", "at most 100000000 without sign")]
    [InlineData(">2.00<", ">99999999999999999999999999999999<", "must be an amount")]
    [InlineData("Ccy=\"EUR\">2.00", "Ccy=\"USD\">2.00", "Ntry/Amt: Ccy must be EUR, not 'USD'")]
    [InlineData("<Ccy>EUR</Ccy>", "<Ccy>CHF</Ccy>", "Acct/Ccy: 'CHF' must be EUR")]
    [InlineData("FR7630006000011234567890189", "FR7630006000011234567890188", "Acct/Id/IBAN: must be an IBAN")]
    [InlineData("<CdtDbtInd>DBIT", "<CdtDbtInd>DEBIT", "'DEBIT' must be CRDT or DBIT")]
    [InlineData("<Sts>BOOK", "<Sts>BOOKED", "Sts 'BOOKED' must be BOOK")]
    [InlineData(
        "<EndToEndId>E",
        "<EndToEndId>EEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE",
        "EndToEndId: must have at most 35 characters"
    )]
    [InlineData(
        ">1003.00<",
        ">1003.01<",
        "CLBD 1003.01 EUR must be the opening balance 1000.00 EUR and the booked entries 3.00 EUR"
    )]
    [InlineData(">CLBD<", ">PRCD<", "Bal: PRCD is given twice")]
    public Task What_is_wrong_is_named(string replaced, string by, string rule) => Refused(replaced, by, rule);

    [Theory]
    [InlineData("<TtlNtries><NbOfNtries>2</NbOfNtries><Sum>7.00</Sum></TtlNtries>", null)]
    [InlineData("<TtlNtries><NbOfNtries>2</NbOfNtries><Sum>3.00</Sum></TtlNtries>", null)]
    [InlineData("<TtlNtries><TtlNetNtryAmt>3.00</TtlNetNtryAmt></TtlNtries>", null)]
    [InlineData(
        "<TtlNtries><TtlNetNtry><Amt>3.01</Amt></TtlNetNtry></TtlNtries>",
        "must be the net sum of the entries, 3.00 EUR"
    )]
    [InlineData(
        "<TtlNtries><NbOfNtries>3</NbOfNtries></TtlNtries>",
        "TxsSummry/TtlNtries/NbOfNtries: 3 must be the number of entries, 2"
    )]
    [InlineData("<TtlNtries><Sum>7.01</Sum></TtlNtries>", "must be the sum of the entries, 7.00 EUR")]
    [InlineData("<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>5.00</Sum></TtlCdtNtries>", null)]
    [InlineData("<TtlCdtNtries><Sum>7.00</Sum></TtlCdtNtries>", "TtlCdtNtries/Sum")]
    [InlineData("<TtlDbtNtries><NbOfNtries>2</NbOfNtries></TtlDbtNtries>", "TtlDbtNtries/NbOfNtries")]
    public async Task A_summary_must_be_that_of_the_entries(string summary, string? rule)
    {
        var file = Good.Replace("</Acct>", $"</Acct><TxsSummry>{summary}</TxsSummry>", StringComparison.Ordinal);
        if (rule is null)
        {
            Assert.Equal(3, (await Reading.ItemsOf(file)).Count);
        }
        else
        {
            await Reading.Refused(file, rule);
        }
    }

    [Theory]
    [InlineData("2026-12-15T00:30:00+01:00", "2026-12-15")]
    [InlineData("2026-12-14T23:30:00Z", "2026-12-15")]
    [InlineData("2026-12-15T23:59:59.999", "2026-12-15")]
    [InlineData("2026-12-15+01:00", "2026-12-15")]
    [InlineData("2026-12-15Z", "2026-12-15")]
    public async Task A_day_may_be_an_instant_and_is_that_of_Paris(string text, string day)
    {
        var name = text.Contains('T', StringComparison.Ordinal) ? "DtTm" : "Dt";
        var file = Good.Replace(
            "<BookgDt><Dt>2026-12-15</Dt>",
            $"<BookgDt><{name}>{text}</{name}>",
            StringComparison.Ordinal
        );
        Assert.All(await Reading.MovementsOf(file), it => Assert.Equal(day, it.BookedOn.ToIso()));
    }

    [Theory]
    // The day of the last closing, and the first day of the statement: banks write either.
    [InlineData("PRCD", "2026-12-14", "2026-12-15", "2026-12-14")]
    [InlineData("OPBD", "2026-12-14", "2026-12-15", "2026-12-14")]
    [InlineData("OPBD", "2026-12-15", "2026-12-15", "2026-12-14")]
    [InlineData("OPBD", "2026-12-13", "2026-12-13", "2026-12-12")]
    public async Task An_opening_balance_holds_everything_until_its_day(
        string type,
        string day,
        string bookedOn,
        string openedOn
    )
    {
        var file = Bank.File(Camt.Between("2026-12-15", 0, type, day, Bank.Entry(5, day: bookedOn)));
        Assert.Equal(openedOn, (await Reading.ItemsOf(file)).OfType<BankItem.Statement>().Single().OpenedOn.ToIso());
    }

    [Fact]
    public async Task A_statement_without_entries_covers_its_day()
    {
        var file = Bank.File(Camt.Between("2026-12-15", 7, "OPBD", "2026-12-15"));
        var statement = Assert.IsType<BankItem.Statement>(Assert.Single(await Reading.ItemsOf(file)));
        Assert.Equal(
            ("2026-12-14", "2026-12-15", 7),
            (statement.OpenedOn.ToIso(), statement.ClosedOn.ToIso(), statement.Closing.Cents)
        );
    }

    [Fact]
    public async Task The_words_of_banks_for_no_reference_are_none()
    {
        foreach (var word in new[] { "NOTPROVIDED", "NONREF", "notprovided", "0000000000" })
        {
            var movement = await Reading.MovementOf(
                Bank.Notification(Bank.Entry(5, Camt.Details(Bank.Transaction(5, endToEndId: word, mandate: word))))
            );
            Assert.Equal((null, null), (movement.EndToEndId, movement.Mandate));
        }
    }

    [Fact]
    public async Task Texts_are_cleaned_and_cut_but_never_within_a_character()
    {
        var text = new string('x', 999) + "😀";
        var movement = await Reading.MovementOf(
            Bank.Notification(Bank.Entry(5, Camt.Details(Bank.Transaction(5, payer: " Zoé&#x85;\tB. ", text: text))))
        );
        Assert.Equal(("Zoé B.", new string('x', 999)), (movement.Party, movement.Text));
    }
}
