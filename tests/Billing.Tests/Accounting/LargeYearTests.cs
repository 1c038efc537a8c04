using Aims.Testing;

namespace Aims.Billing.Tests.Accounting;

/// <summary>A year of 2,000 contracts fits into a small worker. Alone: what other tests hold is not counted.</summary>
[Collection(nameof(LargeYearTests))]
[CollectionDefinition(nameof(LargeYearTests), DisableParallelization = true)]
public sealed class LargeYearTests
{
    private const int Documents = 24_000;

    /// <summary>Of what an export holds while it writes; a Flex Consumption worker has 2,048 MB, or 512.</summary>
    private const long MostBytes = 150_000_000;

    [Fact]
    public void A_year_of_24000_paid_documents_is_written_from_less_than_150_MB()
    {
        var example = A.Owed(A.Contract("C-1"), "2026-12-01")[0];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var year = new AccountingYear(2026, Booked.At("2027-03-01"));
        foreach (var number in Enumerable.Range(1, Documents))
        {
            Add(year, (example with { Contract = new ContractId($"C-{number % 2_000:0000}") }).Numbered(number));
        }

        var file = new FecFile(
            AccountMap.Standard,
            _ => "Boulangerie Lefèvre",
            (_, _) => new LetterMark("AA", A.Day("2026-12-04"))
        );
        var (rows, characters, held) = (0, 0L, 0L);
        foreach (var row in file.Rows(year.Numbered(AccountMap.Standard)))
        {
            (rows, characters) = (rows + 1, characters + row.Length);
            held = rows == 2 ? GC.GetTotalMemory(forceFullCollection: true) - before : held;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{rows} rows, {characters} bytes, from {held} bytes");
        Assert.Equal(1 + Documents * (4 + 2 + 2), rows);
        Assert.True(held < MostBytes, $"{held} bytes are held");
    }

    /// <summary>A document, its payment, its VAT.</summary>
    private static void Add(AccountingYear year, Document document)
    {
        var (facts, map, at) = (document.Facts, AccountMap.Standard, Booked.At("2026-12-05"));
        var payment = PaymentId.Parse($"bank:{document.Number}");
        var held = new HeldMoney(facts.Contract, A.Day("2026-12-04"), facts.Totals.Gross);
        var receipt = new Receipt(document.Number, payment, facts.Totals.Gross, facts.Vat);
        year.Add(SalesBooking.Of(document, map));
        MoneyBooking.Of(new RecordedMoney(payment, 1, at, [held]), map).ToList().ForEach(year.Add);
        VatBooking
            .Of(new RecordedReceipts(facts.Contract, document.Number.Sequence, at, [], [receipt]), _ => false, map)
            .ToList()
            .ForEach(year.Add);
    }
}
