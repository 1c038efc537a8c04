using Aims.Testing;
using CsCheck;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>Where money belongs (spec §9), and how it is split between contracts.</summary>
public sealed class PlacingTests
{
    private static readonly ContractId C1 = new("C-1");
    private static readonly ContractId C2 = new("C-2");
    private static readonly NamedDocument F1 = Named("F2026-000001", C1, "2026-12-15", 10_000);
    private static readonly NamedDocument F2 = Named("F2026-000002", C2, "2026-11-15", 20_000);
    private static readonly PaymentEvent Money100 = Received("bank:a", "2026-12-04", 10_000);

    private static NamedDocument Named(string number, ContractId contract, string due, long cents) =>
        new(DocumentNumber.Parse(number), contract, A.Day(due), new Money(cents));

    private static CandidateClaim Claim(ContractId contract, params NamedDocument[] matches) =>
        new(
            contract,
            new Claim(A.Day("2026-12-04"), new Money(10_000), new Money(10_000), [.. matches.Select(it => it.Number)])
        );

    private static string Rows(Placement placement) =>
        placement.Unmatched
        ?? string.Join(
            "; ",
            placement.Shares.Select(share =>
                $"{share.By} {share.Contract} {Paying.Rows(share.Movements)} {string.Join(' ', share.Targets.Select(it => it.Document))}"
            )
        );

    [Fact]
    public void A_persons_word_comes_before_a_number_a_number_before_the_text_the_text_before_the_payer()
    {
        var all = Money100 with { Documents = [F1.Number], Text = $"pour {F2.Number}" };
        CandidateClaim[] claims = [Claim(C2, F2)];
        var assigned = Assigned("bank:a", "2026-12-05", new AssignedPart(C2, new Money(10_000), null));
        Assert.Equal("Person C-2 04/12 +100 ", Rows(Placing.Decide(Payment(all, assigned), [F1, F2], claims)));
        Assert.Equal("Number C-1 04/12 +100 F2026-000001", Rows(Placing.Decide(Payment(all), [F1, F2], claims)));
        Assert.Equal("Text C-2 04/12 +100 F2026-000002", Rows(Placing.Decide(Payment(all), [F2], claims)));
        Assert.Equal("Payer C-2 04/12 +100 F2026-000002", Rows(Placing.Decide(Payment(all), [], claims)));
    }

    [Fact]
    public void An_end_to_end_id_names_its_document() =>
        Assert.Equal(
            "Number C-1 04/12 +100 F2026-000001",
            Rows(Placing.Decide(Payment(Money100 with { EndToEndId = "F2026-000001-2" }), [F1], []))
        );

    [Fact]
    public void Money_that_nobody_has_says_why()
    {
        var unknown = Payment(Money100 with { Documents = [DocumentNumber.Parse("F2026-000099")] });
        Assert.Equal("its payer is not known at any contract", Rows(Placing.Decide(Payment(Money100), [], [])));
        Assert.Equal(
            "it names F2026-000099, which does not exist; its payer is not known at any contract",
            Rows(Placing.Decide(unknown, [], []))
        );
        Assert.Equal(
            "its payer is that of C-1, C-2, where no open document has its amount",
            Rows(Placing.Decide(Payment(Money100), [], [Claim(C2), Claim(C1)]))
        );
        Assert.Equal(
            "several open documents of its payer have its amount: F2026-000001, F2026-000002",
            Rows(Placing.Decide(Payment(Money100), [], [Claim(C1, F1), Claim(C2, F2)]))
        );
        Assert.Equal(
            "it was reversed, and nothing says yet that it was received",
            Rows(Placing.Decide(Payment(Reversed("bank:a", "2026-12-09", "r")), [], []))
        );
    }

    [Fact]
    public void Between_contracts_the_oldest_due_is_filled_first_and_empties_last()
    {
        var paid = Received("bank:a", "2026-12-04", 35_000, F1.Number.ToString(), F2.Number.ToString());
        Assert.Equal(
            "Number C-2 04/12 +250 F2026-000002; Number C-1 04/12 +100 F2026-000001",
            Rows(Placing.Decide(Payment(paid), [F1, F2], []))
        );
        Assert.Equal(
            "Number C-2 04/12 +250; 09/12 -50 F2026-000002; Number C-1 04/12 +100 F2026-000001",
            Rows(Placing.Decide(Payment(paid, Reversed("bank:a", "2026-12-09", "r", 5_000)), [F1, F2], []))
        );
        Assert.Equal(
            "Number C-2 04/12 +250; 09/12 -50 F2026-000002; Number C-1 04/12 +100; 09/12 -70 F2026-000001",
            Rows(Placing.Decide(Payment(paid, Reversed("bank:a", "2026-12-09", "r", 12_000)), [F1, F2], []))
        );
    }

    [Fact]
    public void The_shares_of_a_split_add_up_to_the_payment_on_every_day() =>
        Gen.Select(Gen.Long[1, 50_000], Gen.Long[0, 50_000], Gen.Long[1, 50_000])
            .Sample(
                (amount, back, asked) =>
                {
                    var paid = Received("bank:a", "2026-12-04", amount, F1.Number.ToString(), F2.Number.ToString());
                    var payment =
                        back == 0 ? Payment(paid) : Payment(paid, Reversed("bank:a", "2026-12-09", "r", back));
                    var placed = Placing.Decide(payment, [F1 with { Payable = new Money(asked) }, F2], []);
                    return payment.Movements.All(movement =>
                        Money.Sum(
                            placed
                                .Shares.SelectMany(share => share.Movements)
                                .Where(next => next.Day == movement.Day)
                                .Select(next => next.Amount)
                        ) == movement.Amount
                    );
                }
            );

    [Fact]
    public void A_placement_that_changes_rises_in_revision_and_tells_those_who_were_told_before()
    {
        var first = RegisteredPayment.Of(PaymentId.Parse("bank:a")).With(Payment(Money100), [], [Claim(C1, F1)]);
        Assert.Equal(1, first.Revision);
        Assert.Equal(first, first.With(Payment(Money100), [], [Claim(C1, F1)]));
        var assigned = Payment(
            Money100,
            Assigned("bank:a", "2026-12-05", new AssignedPart(C2, new Money(10_000), null))
        );
        var second = first.With(assigned, [], []);
        Assert.Equal(2, second.Revision);
        Assert.Equal(["C-1 ", "C-2 C-2"], second.Tell().Select(it => $"{it.Contract} {it.Payment.Share?.Contract}"));
        Assert.All(second.Tell(), it => Assert.Null(it.Payment.Claim));
    }

    [Fact]
    public void Money_that_came_later_and_was_placed_by_its_payer_never_places_money_that_came_before()
    {
        // Half of the first document each: with the other in its place each would have its own, without it neither has.
        var (first, later) = (Received("bank:a", "2026-12-17", 4_000), Received("bank:b", "2026-12-23", 4_000));
        var (open, next) = (Document("F2026-000001", 8_000), Document("F2027-000001", 8_000, "2027-01-01"));
        var account = Account.Of(C1) with { Documents = [open, next] };
        account = account.With(Placed(later)).With(Placed(first));
        Assert.Equal([later.Payment, first.Payment], account.Payments.Select(it => it.Id));
        Assert.Empty(account.ClaimOf(Payment(first)).Matches);
        Assert.Equal([open.Number], account.ClaimOf(Payment(later)).Matches);

        AccountPayment Placed(PaymentEvent happened) =>
            Placing
                .Decide(
                    Payment(happened),
                    [],
                    [
                        new CandidateClaim(
                            C1,
                            new Claim(happened.Day, happened.Amount!.Value, happened.Amount.Value, [open.Number])
                        ),
                    ]
                )
                .For(C1, happened.Payment, 1);
    }

    [Fact]
    public void Credit_covers_invoices_the_oldest_first_and_leaves_deposits_alone()
    {
        var contract = A.Contract();
        contract = contract with { Terms = contract.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit } };
        var documents = A.Owed(contract, "2027-01-01");
        Assert.Equal([15_480L, 15_480L, 12_900L], documents.Select(it => it.Totals.Gross.Cents));

        Assert.Equal([15_480L, 4_520L, 0L], Covered(20_000));
        Assert.Equal([15_480L, 15_480L, 0L], Covered(40_000));
        Assert.Equal([0L, 0L, 0L], Covered(0));

        IEnumerable<long> Covered(long credit) =>
            ((InvoicingDecision.Issue)Deciding.Decide(contract, "2027-01-01", credit: credit)).Documents.Select(it =>
                it.Totals.Prepaid.Cents
            );
    }
}
