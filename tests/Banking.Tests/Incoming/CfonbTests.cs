using System.Text;

namespace Aims.Banking.Tests;

/// <summary>Statements of records of 120 characters.</summary>
public sealed class CfonbTests
{
    private static string Lines(params string[] records) => string.Join("\r\n", records) + "\r\n";

    private static string One(string movement, params string[] complements) =>
        Lines([Cfonb.Opening(0), movement, .. complements, Cfonb.Closing(15_480)]);

    [Fact]
    public async Task A_transfer_is_a_movement_and_the_statement_covers_its_days()
    {
        var items = await Reading.ItemsOf(
            Lines(
                Cfonb.Opening(100_000),
                Cfonb.Movement(15_480, reference: "REF77"),
                Cfonb.Complement("NPY", "BOULANGERIE LEFEVRE"),
                Cfonb.Complement("LCC", "FACTURE F2026-000123"),
                Cfonb.Complement("RCN", "VIR-77".PadRight(35) + "SUPP"),
                Cfonb.Movement(-4_900, "PRLV LOYER"),
                Cfonb.Closing(110_580)
            )
        );
        var (iban, day) = (A.Iban("FR7630006000011234567890189"), A.Day("2026-12-15"));
        var movement = Assert.IsType<BankItem.Movement>(items[0]);
        Assert.Equal(
            (iban, day, new Money(15_480), "EUR"),
            (movement.Account, movement.BookedOn, movement.Amount, movement.Currency)
        );
        Assert.Equal(("VIR-77", "BOULANGERIE LEFEVRE"), (movement.EndToEndId, movement.Party));
        Assert.Equal("VIR SEPA BOULANGERIE LEFEVRE FACTURE F2026-000123 VIR-77 SUPP", movement.Text);
        Assert.Equal((2, false), (movement.Line, movement.IsReturn));
        Assert.Equal(-4_900, Assert.IsType<BankItem.Movement>(items[1]).Amount.Cents);
        Assert.Equal(
            new BankItem.Statement(iban, new Money(100_000), day.AddDays(-1), new Money(110_580), day),
            items[2]
        );
    }

    [Theory]
    [InlineData("05", 15_480, true)]
    [InlineData("A1", 15_480, false)]
    public async Task The_operation_says_whether_a_credit_is_a_transfer_and_its_client_which_batch_it_may_be(
        string operation,
        long cents,
        bool isTransfer
    )
    {
        var written = Cfonb.Movement(cents);
        var movement = await Reading.MovementOf(
            One(
                written[..32] + operation + written[34..],
                Cfonb.Complement("RCN", "SDD-20261210-CORE-01-RCUR-20261215")
            )
        );
        Assert.Equal((isTransfer, "SDD-20261210-CORE-01-RCUR-20261215"), (movement.IsTransfer, movement.BatchId));
    }

    [Fact]
    public async Task A_returned_debit_is_known_by_its_id_wherever_it_stands()
    {
        var movement = await Reading.MovementOf(
            Lines(
                Cfonb.Opening(20_000),
                Cfonb.Movement(-15_480, "PRLV SEPA IMPAYE", reject: "31"),
                Cfonb.Complement("LIB", "REJET F2026-000123-1 MOTIF AM04"),
                Cfonb.Complement("NPY", "BOULANGERIE LEFEVRE"),
                Cfonb.Complement("RUM", "RUM-0001"),
                Cfonb.Closing(4_520)
            )
        );
        Assert.Equal((true, "AM04", "F2026-000123-1"), (movement.IsReturn, movement.Reason, movement.EndToEndId));
        Assert.Equal(("RUM-0001", "BOULANGERIE LEFEVRE"), (movement.Mandate, movement.Party));
    }

    [Theory]
    [InlineData("MOTIF 31", null)]
    [InlineData("MOTIF AM04 OU MD06", null)]
    [InlineData("MOTIF: MD06", "MD06")]
    public async Task A_reason_is_never_guessed(string text, string? reason)
    {
        var movement = await Reading.MovementOf(
            One(Cfonb.Movement(15_480, reject: "31"), Cfonb.Complement("LIB", text))
        );
        Assert.Equal(reason, movement.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task Records_may_have_any_line_end_or_none(string end)
    {
        string[] records = [Cfonb.Opening(0), Cfonb.Movement(5), Cfonb.Complement("LIB", "é"), Cfonb.Closing(5)];
        var bytes = Encoding.Latin1.GetBytes(string.Join(end, records));
        foreach (var file in new[] { bytes, [.. bytes, .. Encoding.Latin1.GetBytes(end)] })
        {
            foreach (var chunk in new[] { 1, 7, 120, 121, int.MaxValue })
            {
                var items = await Reading.ItemsOf(file, chunk);
                var movement = Assert.IsType<BankItem.Movement>(items[0]);
                Assert.Equal(
                    (2, 2, true),
                    (items.Count, movement.Line, movement.Text!.EndsWith(" é", StringComparison.Ordinal))
                );
            }
        }
    }

    [Fact]
    public async Task Empty_lines_at_the_end_are_no_fault() =>
        Assert.Equal(2, (await Reading.ItemsOf(One(Cfonb.Movement(15_480)) + "\r\n\r\n\u001a")).Count);

    [Theory]
    [InlineData("0000000001904L", '2', -19_043)]
    [InlineData("0000000001904C", '2', 19_043)]
    [InlineData("0000000000019{", '0', 19_000)]
    [InlineData("0000000000019}", '1', -1_900)]
    [InlineData("0000000019043{", '3', 19_043)]
    public async Task Amounts_are_overpunched(string amount, char decimals, long cents)
    {
        var file = Lines(Cfonb.Opening(0), Cfonb.Movement(0, amount: amount, decimals: decimals), Cfonb.Closing(cents));
        Assert.Equal(cents, (await Reading.MovementOf(file)).Amount.Cents);
    }

    [Theory]
    [InlineData("00000000019043", '2')]
    [InlineData("000000000X904L", '2')]
    [InlineData("0000000001904L", ' ')]
    [InlineData("0000000001904L", '3')]
    [InlineData("9999999999999I", '2')]
    public async Task An_amount_that_is_none_is_a_fault_with_its_line(string amount, char decimals) =>
        await Reading.Refused(
            Lines(Cfonb.Opening(0), Cfonb.Movement(0, amount: amount, decimals: decimals), Cfonb.Closing(0)),
            "record 04, positions 20, 91–104:",
            line: 2
        );

    [Fact]
    public async Task The_iban_of_an_account_with_letters_is_computed_too()
    {
        var file = Lines(Cfonb.Opening(0), Cfonb.Closing(0))
            .Replace(Cfonb.Bank, "20041", StringComparison.Ordinal)
            .Replace(Cfonb.Branch, "01005", StringComparison.Ordinal)
            .Replace(Cfonb.Account, "0500013M026", StringComparison.Ordinal);
        var statement = Assert.IsType<BankItem.Statement>(Assert.Single(await Reading.ItemsOf(file)));
        Assert.Equal("FR1420041010050500013M02606", statement.Account.Text);
    }

    [Fact]
    public async Task Several_statements_may_follow_each_other()
    {
        var items = await Reading.ItemsOf(
            Lines(
                Cfonb.Opening(0),
                Cfonb.Movement(5),
                Cfonb.Closing(5),
                Cfonb.Opening(5, "151226"),
                Cfonb.Closing(5, "161226")
            )
        );
        Assert.Equal(
            ["2026-12-15", "2026-12-16"],
            items.OfType<BankItem.Statement>().Select(it => it.ClosedOn.ToIso())
        );
    }

    public static TheoryData<string, string, int> Broken =>
        new()
        {
            { Lines(Cfonb.Opening(0), Cfonb.Movement(5)), "ends without a record 07", 3 },
            {
                Lines(Cfonb.Opening(0), Cfonb.Movement(5), Cfonb.Closing(6)),
                "0.06 EUR must be the old balance 0.00 EUR and the movements 0.05 EUR",
                3
            },
            { Lines(Cfonb.Opening(0), Cfonb.Closing(0, account: "12345678902")), "must be those of record 01", 2 },
            { Lines(Cfonb.Opening(0), Cfonb.Opening(0)), "the statement before has no end", 2 },
            { Lines(Cfonb.Opening(0), Cfonb.Complement("LIB", "x")), "must be 04 (movement), 05 after a movement", 2 },
            { Lines(Cfonb.Opening(0), Cfonb.Closing(0), Cfonb.Movement(5)), "must be 01", 3 },
            {
                Lines(Cfonb.Opening(0), Cfonb.Movement(5, day: "311126"), Cfonb.Closing(5)),
                "'311126' must be a day",
                2
            },
            {
                Lines(Cfonb.Opening(0), Cfonb.Movement(5, currency: "USD"), Cfonb.Closing(5)),
                "currency must be that of record 01",
                2
            },
            { Lines(Cfonb.Opening(0), Cfonb.Movement(5)[..119], Cfonb.Closing(5)), "must have 120 characters", 2 },
            { Lines(Cfonb.Opening(0), Cfonb.Movement(5) + " ", Cfonb.Closing(5)), "must have 120 characters", 2 },
            { Lines(Cfonb.Opening(0), "", Cfonb.Movement(5)[..80]), "must have 120 characters", 3 },
            { Lines(Cfonb.Opening(0).Replace("EUR", "USD", StringComparison.Ordinal)), "'USD' must be EUR", 1 },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_breaks_a_rule_is_a_fault_with_its_line(string file, string rule, int line) =>
        await Reading.Refused(file, rule, line);

    [Fact]
    public async Task A_file_cut_anywhere_is_a_fault()
    {
        var file = Lines(Cfonb.Opening(0), Cfonb.Movement(5), Cfonb.Complement("LIB", "x"), Cfonb.Closing(5));
        for (var length = 0; length < file.Length - 2; length++)
        {
            await Reading.FaultOf(file[..length]);
        }
    }
}
