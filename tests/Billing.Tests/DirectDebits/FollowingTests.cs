using Aims.Testing;
using CsCheck;
using static Aims.Billing.Tests.DirectDebits.SampleDebit;

namespace Aims.Billing.Tests.DirectDebits;

public sealed class FollowingTests
{
    private static readonly string?[] Reasons =
    [
        null,
        "XX99",
        "MS03",
        "AM04",
        "AC04",
        "AC01",
        "MD01",
        "MD06",
        "FF01",
        "AM05",
    ];

    [Fact]
    public void A_debit_that_leaves_is_on_its_way()
    {
        var (debit, payment) = Hear(Submitted);
        Assert.Equal(DebitStatus.Submitted, debit.Status);
        Assert.True(debit.IsLive);
        Assert.Equal(CollectionState.InFlight, payment.Collecting);
        var told = Assert.Single(payment.Events);
        Assert.Equal("bank:F2026-000123-1", told.Payment.ToString());
        Assert.Equal("F2026-000123", Assert.Single(told.Documents).ToString());
        Assert.Equal("F2026-000123-1", told.EndToEndId);
        Assert.Equal(new Payer("Boulangerie Lefèvre", A.Mandate.Iban, "RUM-0001"), told.Payer);
    }

    [Fact]
    public void Money_counts_on_the_collection_date_whatever_day_it_is_booked()
    {
        var (debit, payment) = Hear(Submitted, Collected("2026-12-17"));
        Assert.Equal((DebitStatus.Collected, A.Day("2026-12-15")), (debit.Status, debit.Since));
        Assert.Equal([new Movement(A.Day("2026-12-15"), new Money(15_480))], payment.Movements);
        Assert.Equal(CollectionState.Collected, payment.Collecting);
    }

    [Fact]
    public void A_rejected_debit_is_free_again_and_brought_nothing()
    {
        var (debit, payment) = Hear(Submitted, Rejected("AM04"));
        Assert.Equal((DebitStatus.Rejected, A.Day("2026-12-14")), (debit.Status, debit.Since));
        Assert.False(debit.IsLive);
        Assert.Empty(payment.Movements);
        Assert.Equal(CollectionState.Failed, payment.Collecting);
    }

    [Fact]
    public void A_return_takes_all_of_the_money_back()
    {
        var (debit, payment) = Hear(Submitted, Collected(), Returned("AM04"));
        Assert.Equal((DebitStatus.Returned, A.Day("2026-12-18")), (debit.Status, debit.Since));
        Assert.Equal(
            [new(A.Day("2026-12-15"), new Money(15_480)), new Movement(A.Day("2026-12-18"), new Money(-15_480))],
            payment.Movements
        );
        Assert.Equal(CollectionState.Failed, payment.Collecting);
        Assert.Equal(["submitted", "collected", "returned"], payment.Events.Select(told => told.EventId));
        Assert.Equal(payment.Events, Following.EventsOf(debit));
    }

    [Fact]
    public void A_return_that_is_told_before_its_money_ends_the_same()
    {
        var (early, earlyPayment) = Hear(Submitted, Returned("AM04"), Collected());
        var (debit, payment) = Hear(Submitted, Collected(), Returned("AM04"));
        Assert.Equal((debit, payment), (early, earlyPayment));
        Assert.Equal(DebitStatus.Returned, Hear(Submitted, Returned("AM04")).Debit.Status);
    }

    [Fact]
    public void A_rejected_debit_in_a_batch_that_is_booked_whole_is_here_until_it_is_returned()
    {
        var (gross, grossPayment) = Hear(Submitted, Rejected("AM04", "2026-12-16"), Collected());
        Assert.Equal((DebitStatus.Collected, true), (gross.Status, gross.IsLive));
        Assert.Equal(new Money(15_480), grossPayment.Net);
        var (after, payment) = Hear(Submitted, Rejected("AM04", "2026-12-16"), Collected(), Returned("AM04"));
        Assert.Equal((DebitStatus.Returned, Money.Zero), (after.Status, payment.Net));
    }

    [Theory]
    [InlineData("2026-12-09", "2026-12-10")]
    [InlineData("2026-12-11", "2026-12-11")]
    [InlineData("2026-12-20", "2026-12-15")]
    public void A_rejection_counts_between_the_file_and_the_collection(string told, string counted) =>
        Assert.Equal(A.Day(counted), Following.Hear(Submitted, Rejected("AM04", told)).After.Since);

    [Fact]
    public void A_return_counts_from_the_collection_date_on() =>
        Assert.Equal(A.Day("2026-12-15"), Following.Hear(Submitted, Returned("AM04", "2026-12-14")).After.Since);

    [Theory]
    [InlineData("2026-12-18", "AM04")]
    [InlineData("2026-12-21", "AM04")]
    [InlineData("2026-12-18", null)]
    [InlineData("2026-12-18", "MS03")]
    [InlineData("2026-12-18", "XX99")]
    public void The_same_news_from_another_file_changes_nothing(string day, string? reason)
    {
        var first = Following.Hear(Submitted, Returned("AM04"));
        var again = Following.Hear(first.After, Returned(reason, day));
        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("MS03")]
    [InlineData("XX99")]
    public void A_reason_that_says_more_refines_what_is_done_and_no_event(string? first)
    {
        var vague = Following.Hear(Submitted, Returned(first));
        var precise = Following.Hear(vague.After, Returned("AC04", "2026-12-21"));
        Assert.Equal("AC04", precise.After.Reason);
        Assert.Equal(new MandateBlock("AC04", A.Day("2026-12-18"), A.Mandate.Iban, Submitted.Debit.Id), precise.Block);
        Assert.Equal(vague.Events, precise.Events);
        Assert.Equal(first, Assert.Single(precise.Events).Reason);
    }

    [Theory]
    [InlineData("AC04")]
    [InlineData("MD01")]
    public void Once_a_person_has_released_the_document_old_news_block_and_ask_nothing(string reason)
    {
        var released = Following.Hear(Submitted, Returned(reason)).After with { ReleasedBy = "Anne" };
        var again = Following.Hear(released, Returned(reason));
        Assert.Equal(released, again.After);
        Assert.Null(again.Block);
        Assert.Null(again.ForPerson);
    }

    [Fact]
    public void Every_order_and_repetition_of_the_same_news_ends_in_the_same_state_and_the_same_money() =>
        Many.Select(news => (news, Gen.Shuffle(news.ToArray())))
            .SelectMany(it => it.Item2.Select(order => (it.news, order)))
            .Sample(it =>
            {
                var (debit, payment) = Hear(Submitted, it.news);
                var (other, otherPayment) = Hear(Submitted, it.order.Concat(it.news));
                Assert.Equal(
                    (debit.Status, debit.IsCollected, debit.IsOurFault, debit.IsLive, ActionOf(debit)),
                    (other.Status, other.IsCollected, other.IsOurFault, other.IsLive, ActionOf(other))
                );
                Assert.Equal(
                    (payment.Net, payment.Received, payment.Collecting),
                    (otherPayment.Net, otherPayment.Received, otherPayment.Collecting)
                );
            });

    [Fact]
    public void A_debit_and_its_payment_always_say_the_same_and_the_debit_alone_tells_it_again() =>
        Many.Sample(news =>
        {
            var (debit, payment) = Hear(Submitted, news);
            Assert.Equal(debit.Status == DebitStatus.Collected ? debit.Debit.Amount : Money.Zero, payment.Net);
            Assert.Equal(
                debit.Status switch
                {
                    DebitStatus.Submitted => CollectionState.InFlight,
                    DebitStatus.Collected => CollectionState.Collected,
                    DebitStatus.Withdrawn => null,
                    _ => CollectionState.Failed,
                },
                payment.Collecting
            );
            // A crash after the row and before the events: all of it can be told from the row, and nothing is refused.
            Assert.Equal(payment, Following.EventsOf(debit).Aggregate(payment, With));
            Assert.Equal(payment, Following.EventsOf(debit).Aggregate(Payment.Of(payment.Id), With));
        });

    private static ReturnAction? ActionOf(FollowedDebit debit) => Following.ReasonOf(debit)?.Action;

    private static Gen<List<DebitNews>> Many { get; } =
        Gen.Select(
            Gen.Enum<DebitNewsKind>(),
            Gen.Int[0, 12],
            Gen.Int[0, Reasons.Length - 1].Select(at => Reasons[at]),
            Gen.Int[0, 9],
            (kind, day, reason, ours) =>
                new DebitNews(kind, A.Day("2026-12-10").AddDays(day), kind == DebitNewsKind.Collected ? null : reason)
                {
                    IsOurFault = kind == DebitNewsKind.Rejected && ours == 0,
                }
        ).List[0, 6];

    [Theory]
    [InlineData("2026-12-22", false)] // Five TARGET days after the 15th, included.
    [InlineData("2026-12-23", true)]
    public void A_bank_owes_news_by_the_end_of_the_return_window(string today, bool isSilent)
    {
        Assert.Equal(isSilent, Following.IsSilent(Submitted, A.Day(today)));
        Assert.False(Following.IsSilent(Hear(Submitted, Collected()).Debit, A.Day(today)));
        Assert.False(Following.IsSilent(Hear(Submitted, Rejected("AM04")).Debit, A.Day(today)));
    }
}
