using Aims.Testing;
using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class PaymentRulesTests
{
    [Fact]
    public void BR_50_and_61_a_transfer_goes_to_an_account() =>
        Breaks(
            Invoice,
            facts => facts with { Seller = facts.Seller with { Iban = default } },
            "seller.iban: is required by a transfer (BT-84, BR-50, BR-61)"
        );

    [Fact]
    public void BT_90_a_debit_names_its_creditor() =>
        Breaks(
            Debit,
            facts => facts with { Seller = facts.Seller with { CreditorIdentifier = default } },
            "seller.creditorIdentifier: is required by a direct debit (BT-90)"
        );

    [Fact]
    public void BT_89_and_91_a_debit_has_a_mandate() =>
        Breaks(
            Debit,
            facts => facts with { Payment = facts.Payment with { Mandate = null } },
            "mandate: is required by a direct debit (BT-89, BT-91)"
        );

    public static TheoryData<string, Func<Mandate, Mandate>> Mandates() =>
        new()
        {
            {
                "mandate.reference: must have 1 to 35 characters (BT-89)",
                mandate => mandate with { Reference = new string('R', 36) }
            },
            { "mandate.reference: must have 1 to 35 characters (BT-89)", mandate => mandate with { Reference = " " } },
            { "mandate.iban: is required by a direct debit (BT-91)", mandate => mandate with { Iban = default } },
            {
                "mandate.signedOn: must not be after the day of issue",
                mandate => mandate with { SignedOn = A.Day("2026-12-02") }
            },
        };

    [Theory]
    [MemberData(nameof(Mandates))]
    public void What_a_mandate_lacks_is_named(string fault, Func<Mandate, Mandate> spoil) =>
        Breaks(
            Debit,
            facts => facts with { Payment = facts.Payment with { Mandate = spoil(facts.Payment.Mandate!) } },
            fault
        );

    [Fact]
    public void BT_89_nothing_else_has_a_mandate() =>
        Breaks(
            Invoice,
            facts => facts with { Payment = facts.Payment with { Mandate = A.Mandate } },
            "mandate: belongs to a direct debit alone (BT-89)"
        );

    [Fact]
    public void BT_84_only_a_transfer_needs_an_account() =>
        Assert.Empty(Faults(Debit with { Seller = Debit.Seller with { Iban = default } }));

    [Fact]
    public void A_debit_may_be_of_the_day_of_issue_by_a_mandate_of_that_day_with_the_longest_reference() =>
        Assert.Empty(
            Faults(
                Debit with
                {
                    Payment = Debit.Payment with
                    {
                        CollectionDate = Debit.IssueDate,
                        Mandate = Debit.Payment.Mandate! with
                        {
                            Reference = new string('R', 35),
                            SignedOn = Debit.IssueDate,
                        },
                    },
                }
            )
        );

    [Fact]
    public void A_correction_is_not_collected()
    {
        var payment = CreditNote.Payment;
        foreach (
            var collected in (PaymentInstructions[])
                [payment with { Mandate = A.Mandate }, payment with { CollectionDate = CreditNote.IssueDate }]
        )
        {
            Breaks(CreditNote, facts => facts with { Payment = collected }, "mandate: a correction is not collected");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-11-30")]
    public void A_debit_announces_its_day(string? day) =>
        Breaks(
            Debit,
            facts => facts with { Payment = facts.Payment with { CollectionDate = day is null ? null : A.Day(day) } },
            "collectionDate: a direct debit must announce its day, not before the issue date"
        );
}
