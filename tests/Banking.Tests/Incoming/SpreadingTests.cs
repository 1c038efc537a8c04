namespace Aims.Banking.Tests;

/// <summary>One sum, and the direct debits that it is the money of.</summary>
public sealed class SpreadingTests
{
    private const string File = "SDD-20261210-CORE-01";

    private static readonly DateOnly Tuesday = A.Day("2026-12-15");

    private static CandidateBatch Batch(
        string message,
        DateOnly day,
        params (int Number, long Cents, bool IsRejected)[] debits
    ) =>
        new(
            new DebitBatch(
                message,
                day,
                SequenceType.Recurrent,
                [
                    .. debits.Select(it => new DirectDebit(
                        Id(it.Number),
                        new ContractId("C-0001"),
                        new Money(it.Cents),
                        day,
                        SequenceType.Recurrent,
                        A.Mandate,
                        null,
                        "Anne"
                    )),
                ]
            ),
            [.. debits.Where(it => it.IsRejected).Select(it => Id(it.Number))]
        );

    private static EndToEndId Id(int number) => new(new DocumentNumber(Series.F, 2026, number), 1);

    private static BankItem.Movement Credit(
        long cents,
        string? batch = null,
        string? message = null,
        string day = "2026-12-15"
    ) =>
        new(
            A.Iban(Camt.Account),
            "key",
            A.Day(day),
            new Money(cents),
            "EUR",
            null,
            message,
            batch,
            null,
            null,
            false,
            null,
            null,
            null,
            1
        );

    private static int[] CollectedBy(BankItem.Movement credit, params CandidateBatch[] candidates) =>
        [
            .. Assert
                .IsType<SpreadCredit.Collected>(Spreading.Of(credit, candidates))
                .Debits.Select(it => it.Id.Document.Sequence),
        ];

    [Theory]
    [InlineData(300, new[] { 1, 2 })]
    [InlineData(100, new[] { 1 })]
    public void A_credit_that_names_its_batch_is_all_of_it_or_all_but_the_rejected(long cents, int[] expected)
    {
        var batch = Batch(File, Tuesday, (1, 100, false), (2, 200, true));
        Assert.Equal(expected, CollectedBy(Credit(cents, batch: batch.Batch.Id), batch));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(299)]
    [InlineData(301)]
    public void A_credit_of_another_amount_than_the_batch_it_names_is_for_a_person(long cents)
    {
        var batch = Batch(File, Tuesday, (1, 100, false), (2, 200, true));
        var unclear = Assert.IsType<SpreadCredit.Unclear>(Spreading.Of(Credit(cents, batch: batch.Batch.Id), [batch]));
        Assert.Contains(batch.Batch.Id, unclear.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, new[] { 1 })]
    [InlineData(200, new[] { 2 })]
    [InlineData(300, new[] { 1, 2 })]
    public void A_credit_that_names_its_file_is_one_of_its_batches_or_the_whole(long cents, int[] expected) =>
        Assert.Equal(
            expected,
            CollectedBy(
                Credit(cents, message: File),
                Batch(File, Tuesday, (1, 100, false)),
                Batch(File, Tuesday.AddDays(1), (2, 200, false)),
                Batch("OTHER", Tuesday, (3, cents, false))
            )
        );

    [Fact]
    public void A_file_of_which_one_batch_was_rejected_whole_is_the_other_batch() =>
        Assert.Equal(
            [1],
            CollectedBy(
                Credit(100, message: File),
                Batch(File, Tuesday, (1, 100, false)),
                Batch(File, Tuesday.AddDays(1), (2, 200, true))
            )
        );

    [Fact]
    public void Two_batches_of_a_file_with_one_amount_are_for_a_person() =>
        Assert.IsType<SpreadCredit.Unclear>(
            Spreading.Of(
                Credit(100, message: File),
                [Batch(File, Tuesday, (1, 100, false)), Batch(File, Tuesday.AddDays(1), (2, 100, false))]
            )
        );

    [Theory]
    [InlineData("2026-12-14", false)]
    [InlineData("2026-12-15", true)]
    [InlineData("2026-12-17", true)]
    [InlineData("2026-12-18", false)]
    public void A_credit_that_names_nothing_is_the_only_batch_of_its_amount_in_these_days(string bookedOn, bool isIt)
    {
        var (credit, batch) = (Credit(100, day: bookedOn), Batch(File, Tuesday, (1, 100, false)));
        if (isIt)
        {
            Assert.Equal([1], CollectedBy(credit, batch, Batch("OTHER", Tuesday, (2, 101, false))));
        }
        else
        {
            Assert.IsType<SpreadCredit.Unrelated>(Spreading.Of(credit, [batch]));
        }
    }

    [Fact]
    public void Days_on_which_the_euro_does_not_settle_do_not_count()
    {
        var thursday = A.Day("2026-12-24");
        Assert.True(Spreading.IsNear(thursday, A.Day("2026-12-29")));
        Assert.False(Spreading.IsNear(thursday, A.Day("2026-12-30")));
    }

    [Fact]
    public void Two_batches_of_one_amount_in_these_days_are_for_a_person() =>
        Assert.IsType<SpreadCredit.Unclear>(
            Spreading.Of(Credit(100), [Batch(File, Tuesday, (1, 100, false)), Batch("OTHER", Tuesday, (2, 100, false))])
        );

    [Fact]
    public void A_transfer_of_the_amount_of_a_batch_is_its_payers()
    {
        var batch = Batch(File, Tuesday, (1, 100, false));
        Assert.IsType<SpreadCredit.Unrelated>(Spreading.Of(Credit(100) with { EndToEndId = "VIR-1" }, [batch]));
        Assert.IsType<SpreadCredit.Unrelated>(Spreading.Of(Credit(100) with { Party = "Café Zoé" }, [batch]));
        Assert.IsType<SpreadCredit.Unrelated>(Spreading.Of(Credit(100) with { IsTransfer = true }, [batch]));
        Assert.IsType<SpreadCredit.Unrelated>(
            Spreading.Of(Credit(100) with { PartyIban = A.Iban("FR1420041010050500013M02606") }, [batch])
        );
    }

    [Fact]
    public void A_transfer_of_which_CFONB_gives_no_account_is_its_payers_by_name_mandate_or_document()
    {
        var batch = Batch(File, Tuesday, (1, 100, false));
        BankItem.Movement[] transfers =
        [
            Credit(100) with
            {
                Party = "Anne",
            },
            Credit(100) with
            {
                Mandate = "RUM-1",
            },
            Credit(100) with
            {
                Text = "VIR FACTURE F2026-000002",
            },
            Credit(100) with
            {
                IsTransfer = true,
            },
        ];
        Assert.All(transfers, it => Assert.IsType<SpreadCredit.Unrelated>(Spreading.Of(it, [batch])));
    }

    [Fact]
    public void A_batch_of_which_all_was_rejected_is_never_nothing() =>
        Assert.IsType<SpreadCredit.Unrelated>(Spreading.Of(Credit(1), [Batch(File, Tuesday, (1, 100, true))]));
}
