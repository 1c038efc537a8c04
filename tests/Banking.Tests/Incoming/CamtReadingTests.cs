namespace Aims.Banking.Tests;

/// <summary>camt.053 and camt.054, each in the shapes of versions 2, 4 and 8.</summary>
public sealed class CamtReadingTests
{
    public static TheoryData<int> Versions => Camt.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_transfer_is_a_movement_and_the_statement_covers_its_day(int version)
    {
        var bank = new Camt(version);
        var transaction = bank.Transaction(
            15_480,
            endToEndId: "VIR-77",
            payer: "Boulangerie Lefèvre",
            payee: "AIMS",
            text: "Facture F2026-000123",
            iban: "FR1420041010050500013M02606"
        );
        var items = await Reading.ItemsOf(
            bank.File(Camt.Statement(bank.Entry(15_480, Camt.Details(transaction), label: "VIR SEPA RECU")))
        );

        var movement = Assert.IsType<BankItem.Movement>(items[0]);
        var (iban, day) = (A.Iban(Camt.Account), A.Day("2026-12-15"));
        Assert.Equal(
            (iban, day, new Money(15_480), "EUR"),
            (movement.Account, movement.BookedOn, movement.Amount, movement.Currency)
        );
        Assert.Equal(("VIR-77", null, false), (movement.EndToEndId, movement.Reason, movement.IsReturn));
        Assert.Equal(
            ("Boulangerie Lefèvre", A.Iban("FR1420041010050500013M02606")),
            (movement.Party, movement.PartyIban)
        );
        Assert.Equal("Facture F2026-000123 VIR SEPA RECU", movement.Text);
        Assert.Matches("^[0-9a-f]{40}$", movement.Key);
        Assert.Equal(
            new BankItem.Statement(iban, new Money(100_000), day.AddDays(-1), new Money(115_480), day),
            Assert.IsType<BankItem.Statement>(items[1])
        );
        Assert.Equal(2, items.Count);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_returned_debit_says_whose_it_is_and_why(int version)
    {
        var bank = new Camt(version);
        var returned = bank.Transaction(
            -15_480,
            endToEndId: "F2026-000123-1",
            payer: "Boulangerie Lefèvre",
            payee: "AIMS",
            reason: "AM04",
            mandate: "RUM-0001",
            references: "<MsgId>SDD-20261210-CORE-01</MsgId><PmtInfId>SDD-20261210-CORE-01-RCUR-20261215</PmtInfId>"
        );
        var movement = await Reading.MovementOf(
            bank.Notification(bank.Entry(-15_480, Camt.Details(returned), code: "IDDT/UPDD"))
        );
        Assert.Equal((new Money(-15_480), true, "AM04"), (movement.Amount, movement.IsReturn, movement.Reason));
        Assert.Equal(("F2026-000123-1", "RUM-0001"), (movement.EndToEndId, movement.Mandate));
        Assert.Equal("SDD-20261210-CORE-01", movement.MessageId);
        Assert.Equal("SDD-20261210-CORE-01-RCUR-20261215", movement.BatchId);
        Assert.Equal("Boulangerie Lefèvre", movement.Party);
    }

    [Theory]
    [InlineData("RCDT/ESCT", "", false)]
    [InlineData("RCDT/ESCT", "<RvslInd>false</RvslInd>", false)]
    [InlineData("RCDT/ESCT", "<RvslInd>true</RvslInd>", true)]
    [InlineData("IDDT/ESDD", "", false)]
    [InlineData("IDDT/UPDD", "", true)]
    [InlineData("RDDT/PRDD", "", true)]
    [InlineData("RCDT/UPDD", "", false)]
    public async Task A_return_is_told_by_a_reversal_or_by_the_bank_transaction_code(
        string code,
        string more,
        bool isReturn
    )
    {
        var bank = new Camt(2);
        var movement = await Reading.MovementOf(bank.Notification(bank.Entry(-100, more: more, code: code)));
        Assert.Equal(isReturn, movement.IsReturn);
    }

    [Theory]
    [InlineData("RCDT/ESCT", 100, "", true)]
    [InlineData("RRCT/ESCT", 100, "", true)]
    [InlineData("RCDT/ESCT", 100, "<RvslInd>true</RvslInd>", false)]
    [InlineData("RCDT/ESCT", -100, "", true)]
    [InlineData("IDDT/ESDD", 100, "", false)]
    public async Task A_transfer_is_told_by_the_bank_transaction_code(
        string code,
        long cents,
        string more,
        bool isTransfer
    )
    {
        var bank = new Camt(8);
        var movement = await Reading.MovementOf(bank.Notification(bank.Entry(cents, more: more, code: code)));
        Assert.Equal(isTransfer, movement.IsTransfer);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Each_detail_is_a_movement_when_they_add_up_to_the_entry(int version)
    {
        var bank = new Camt(version);
        var details = Camt.Details(
            "<Btch><MsgId>FILE</MsgId><PmtInfId>BATCH</PmtInfId></Btch>",
            bank.Transaction(100, endToEndId: "A"),
            bank.Transaction(250, endToEndId: "B")
        );
        var movements = await Reading.MovementsOf(bank.File(Camt.Statement(bank.Entry(350, details))));
        Assert.Equal([("A", 100L), ("B", 250L)], movements.Select(it => (it.EndToEndId, it.Amount.Cents)));
        Assert.All(movements, it => Assert.Equal(("FILE", "BATCH"), (it.MessageId, it.BatchId)));
        Assert.Equal(2, movements.Select(it => it.Key).Distinct().Count());
    }

    [Fact]
    public async Task Details_that_do_not_add_up_are_a_fault_that_names_the_entry()
    {
        var bank = new Camt(2);
        var details = Camt.Details(bank.Transaction(100), bank.Transaction(249));
        await Reading.Refused(
            bank.File(Camt.Statement(bank.Entry(350, details))),
            "Document/BkToCstmrStmt/Stmt/Ntry: NtryDtls/TxDtls must add up to Amt: 0.01 EUR is missing"
        );
    }

    [Fact]
    public async Task What_the_bank_keeps_for_a_return_is_a_movement_of_its_own()
    {
        var bank = new Camt(2);
        const string charge = "<Chrgs><Amt Ccy=\"EUR\">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Chrgs>";
        var returned = bank.Transaction(15_480, endToEndId: "F2026-000123-1", reason: "AM04");
        var entry = bank.Entry(-15_780, charge + Camt.Details(returned), code: "IDDT/UPDD");
        var movements = await Reading.MovementsOf(bank.File(Camt.Statement(entry)));
        Assert.Equal(
            [(-15_480L, "F2026-000123-1", true), (-300L, null, false)],
            movements.Select(it => (it.Amount.Cents, it.EndToEndId, it.IsReturn))
        );
    }

    [Fact]
    public async Task A_batch_without_amounts_of_its_details_is_one_movement_that_names_the_batch()
    {
        var bank = new Camt(2);
        var details = Camt.Details(
            "<Btch><PmtInfId>BATCH</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>",
            bank.Transaction(endToEndId: "A"),
            bank.Transaction(endToEndId: "B")
        );
        var movement = await Reading.MovementOf(bank.File(Camt.Statement(bank.Entry(350, details))));
        Assert.Equal((350, null, "BATCH"), (movement.Amount.Cents, movement.EndToEndId, movement.BatchId));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Only_booked_entries_move_money(int version)
    {
        var bank = new Camt(version);
        var file = bank.File(
            Camt.Statement(bank.Entry(100, status: "PDNG"), bank.Entry(200), bank.Entry(300, status: "INFO"))
        );
        Assert.Equal(200, (await Reading.MovementOf(file)).Amount.Cents);
    }

    [Fact]
    public async Task A_file_may_hold_several_statements()
    {
        var bank = new Camt(8);
        var items = await Reading.ItemsOf(
            bank.File(
                Camt.StatementOf("2026-12-15", 0, bank.Entry(100)),
                Camt.StatementOf("2026-12-16", 100, bank.Entry(-40, day: "2026-12-16"))
            )
        );
        Assert.Equal(
            [
                typeof(BankItem.Movement),
                typeof(BankItem.Statement),
                typeof(BankItem.Movement),
                typeof(BankItem.Statement),
            ],
            items.Select(item => item.GetType())
        );
        Assert.Equal([100, 60], items.OfType<BankItem.Statement>().Select(it => it.Closing.Cents));
    }

    [Theory]
    [InlineData("2.00", new long[] { 150, 200 })]
    [InlineData("1.99", new long[] { 350 })]
    public async Task What_was_instructed_splits_an_entry_only_when_it_adds_up(string second, long[] expected)
    {
        static string Detail(string amount) =>
            $"<TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"EUR\">{amount}</Amt></InstdAmt></AmtDtls></TxDtls>";
        var bank = new Camt(2);
        var details = Camt.Details(Detail("1.50"), Detail(second));
        var movements = await Reading.MovementsOf(bank.Notification(bank.Entry(350, details)));
        Assert.Equal(expected, movements.Select(it => it.Amount.Cents));
    }

    [Fact]
    public async Task An_amount_in_another_currency_is_not_what_was_booked()
    {
        var bank = new Camt(2);
        const string dollars = "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"USD\">9.99</Amt></TxAmt></AmtDtls></TxDtls>";
        var movement = await Reading.MovementOf(bank.Notification(bank.Entry(350, Camt.Details(dollars))));
        Assert.Equal((350, "EUR"), (movement.Amount.Cents, movement.Currency));
    }

    [Fact]
    public async Task An_entry_of_nothing_moves_nothing()
    {
        var bank = new Camt(8);
        Assert.IsType<BankItem.Statement>(
            Assert.Single(await Reading.ItemsOf(bank.File(Camt.Statement(bank.Entry(0)))))
        );
    }
}
