using Aims.Testing;

namespace Aims.Documents.Tests;

public sealed class EpcTransferTests
{
    private static DocumentNumber Number { get; } = DocumentNumber.Parse("F2026-000123");

    private static string? Read(QrMatrix code) => Phone.Read(code.Side, code.IsDark);

    private static QrMatrix Code(Seller? seller = null, long cents = 30_960, params DocumentNumber[] numbers) =>
        EpcTransfer.Of(seller ?? A.Seller, new Money(cents), numbers.Length == 0 ? [Number] : numbers)!;

    [Fact]
    public void A_phone_reads_the_transfer_of_EPC069_12_version_002() =>
        Assert.Equal(
            "BCD\n002\n1\nSCT\nAGRIFRPPXXX\nAIM&S Informatique\nFR7630006000011234567890189\nEUR309.60\n\n\nF2026-000123",
            Read(Code())
        );

    [Theory]
    [InlineData(1, "EUR0.01")]
    [InlineData(10, "EUR0.10")]
    [InlineData(100_000, "EUR1000.00")]
    [InlineData(999_999_999_99, "EUR999999999.99")]
    public void Amounts_have_a_point_and_no_groups(long cents, string amount) =>
        Assert.Equal(amount, Read(Code(cents: cents))!.Split('\n')[7]);

    [Fact]
    public void A_name_is_read_with_its_accents_and_cut_at_70_characters()
    {
        var name = string.Concat(Enumerable.Repeat("Œuvre é ", 10));
        Assert.Equal(name[..69], Read(Code(A.Seller with { Name = name }))!.Split('\n')[5]);
    }

    [Fact]
    public void The_first_three_documents_are_named()
    {
        var numbers = Enumerable
            .Range(1, 60)
            .Select(sequence => new DocumentNumber(Series.F, 2026, sequence))
            .ToArray();
        var reference = Read(Code(numbers: numbers))!.Split('\n')[10];
        Assert.Equal(numbers.Take(3).Select(number => number.ToString()), reference.Split(' '));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000_00)]
    public void An_amount_that_it_cannot_hold_has_no_code(long cents) =>
        Assert.Null(EpcTransfer.Of(A.Seller, new Money(cents), [Number]));

    [Fact]
    public void Four_modules_around_a_code_stay_light()
    {
        var code = Code();
        var inside = Enumerable.Range(QrMatrix.QuietZone, code.Side - (2 * QrMatrix.QuietZone)).ToHashSet();
        Assert.All(
            code.Runs(),
            run =>
            {
                Assert.Contains(run.Row, inside);
                Assert.Contains(run.Column, inside);
                Assert.Contains(run.Column + run.Count - 1, inside);
            }
        );
    }

    [Fact]
    public void Runs_are_the_dark_modules_each_once()
    {
        var code = Code();
        var dark = new HashSet<(int, int)>();
        foreach (var (row, column, count) in code.Runs())
        {
            Assert.All(Enumerable.Range(column, count), next => Assert.True(dark.Add((row, next))));
        }

        var all = Enumerable.Range(0, code.Side * code.Side).Select(at => (at / code.Side, at % code.Side));
        Assert.Equal(all.Where(at => code.IsDark(at.Item1, at.Item2)), dark.Order());
    }
}
