using Aims.Local;

namespace Aims.Functions.Tests;

/// <summary>What is going to be paid how: made up from a seed, or cast from what there is; and books that do not balance.</summary>
public sealed class PaymentProgramTests
{
    private static readonly BillingPeriod Month = BillingPeriod.Parse("2026-12");

    private static List<Debt> Debts(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new Debt(
                    $"F2026-{n:000000}",
                    $"G-{n:000000}",
                    Month.First,
                    new Money(10_000 + n),
                    IsInvoice: true,
                    $"Client {n}",
                    (MeansOfPayment)(n % 3),
                    Iban: null
                )),
        ];

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(500)]
    public void Traffic_comes_again_from_its_seed_in_the_number_asked_for(int count)
    {
        var made = Traffic.Make(Debts(50), count, 7);
        Assert.Equal(count, made.Count);
        Assert.Equal(made, Traffic.Make(Debts(50), count, 7));
        Assert.NotEqual(made, Traffic.Make(Debts(50), count, 8));
    }

    [Fact]
    public void No_documents_make_no_traffic() => Assert.Empty(Traffic.Make([], 10, 7));

    [Fact]
    public void The_story_of_few_invoices_says_what_it_cannot_play()
    {
        var cast = Casting.Cast(Debts(2), Month);
        Assert.Equal(2, cast.Told.Count);
        Assert.Equal(Story.Lines.Count - 2, cast.Missing.Count);
        Assert.Equal(cast.Scenes.OrderBy(scene => scene.Day), cast.Scenes);
    }

    [Fact]
    public void A_missing_cent_a_lost_payment_and_a_wrong_answer_are_each_a_failure()
    {
        Assert.True(Report(new Money(1_000), lost: [], failures: []).IsGood);
        Assert.False(Report(new Money(1_001), lost: [], failures: []).IsGood);
        Assert.False(Report(new Money(1_000), lost: ["bank:CRE-1"], failures: []).IsGood);
        Assert.False(Report(new Money(1_000), lost: [], failures: ["bank:CRE-1: 503 instead of 200"]).IsGood);
    }

    private static PayReport Report(Money received, string[] lost, string[] failures)
    {
        var document = new BookedDocument("F2026-000001", "C-1", new Money(900), new Money(900), "Paid");
        var books = new Books([document], new Money(900), new Money(60), [], received, new Money(40), lost, []);
        var paid = new PaidPlay(1, new HashSet<string>(StringComparer.Ordinal), failures, Played.Nothing);
        return new PayReport(
            new MonthReport(Month, 0, [], [], Played.Nothing),
            new PaymentProgram([], 1),
            paid,
            books,
            Slip: null
        );
    }
}
