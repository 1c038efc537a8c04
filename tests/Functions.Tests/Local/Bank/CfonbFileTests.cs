using System.Text;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What the stand-in of a bank writes as CFONB 120, place by place.</summary>
public sealed class CfonbFileTests
{
    private static readonly string[] Lines = Encoding
        .Latin1.GetString(SampleBank.Busy().StatementOf(A.Day("2026-12-01"), A.Day("2027-02-28"), BankFormat.Cfonb120))
        .Split("\r\n");

    private static IEnumerable<string> Of(string code) =>
        Lines.Where(line => line.StartsWith(code, StringComparison.Ordinal));

    [Fact]
    public void Every_line_has_120_characters_and_an_end()
    {
        Assert.Equal("", Lines[^1]);
        Assert.All(Lines[..^1], line => Assert.Equal(120, line.Length));
    }

    [Fact]
    public void A_statement_begins_with_the_balance_of_the_evening_before_and_ends_with_the_new_one()
    {
        // FR76 30006 00001 12345678901 89, 1000.00 EUR.
        Assert.Equal("0130006    00001EUR2 12345678901  301126", Lines[0][..40]);
        Assert.Equal("0000000010000{", Lines[0][90..104]);
        // -282.49 EUR: the last digit and the sign are one character.
        Assert.Equal("0730006    00001EUR2 12345678901  280227", Lines[^2][..40]);
        Assert.Equal("0000000002824R", Lines[^2][90..104]);
    }

    [Fact]
    public void Balances_and_movements_add_up() =>
        Assert.Equal(Cents(Lines[^2]), Cents(Lines[0]) + Of("04").Sum(Cents));

    [Fact]
    public void Movements_say_their_operation_their_day_and_their_reference() =>
        Assert.Equal(
            [
                ("A1", "151226", "BK00000001", 19_600),
                ("05", "151226", "BK00000002", 12_000),
                ("05", "151226", "BK00000003", 1),
                ("06", "161226", "BK00000004", -150_050),
                ("A3", "181226", "BK00000005", -4_900),
                ("A3", "280127", "BK00000006", -4_900),
            ],
            Of("04").Select(line => (line[32..34], line[34..40], line[104..].TrimEnd(), Cents(line)))
        );

    [Fact]
    public void A_batch_says_its_id_and_a_return_its_payer_id_mandate_and_reason()
    {
        var complements = Of("05").Select(line => (line[45..48], line[48..118].TrimEnd())).ToList();
        Assert.Contains(("RCN", "SDD-20261210-CORE-01-RCUR-20261215"), complements);
        Assert.Contains(("NPY", "Boulangerie Lefevre + Fils"), complements);
        Assert.Contains(("RCN", "F2026-000004-1"), complements);
        Assert.Contains(("MDT", "RUM-0004                           RCUR"), complements);
        Assert.Contains(("RET", "AM04  PRELEVEMENT IMPAYE"), complements);
        Assert.Contains(("NPY", "Café Zoé"), complements);
        Assert.Contains(("LC2", new string('x', 70)), complements);
    }

    /// <summary>The amount of a line, read by the table of signs written out here.</summary>
    private static long Cents(string line)
    {
        const string Plus = "{ABCDEFGHI";
        const string Minus = "}JKLMNOPQR";
        var last = line[103];
        var isPlus = Plus.Contains(last, StringComparison.Ordinal);
        var digit = (isPlus ? Plus : Minus).IndexOf(last, StringComparison.Ordinal);
        var cents = (long.Parse(line[90..103], CultureInfo.InvariantCulture) * 10) + digit;
        return isPlus ? cents : -cents;
    }
}
