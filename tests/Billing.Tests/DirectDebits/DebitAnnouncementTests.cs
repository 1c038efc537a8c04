using Aims.Testing;

namespace Aims.Billing.Tests.DirectDebits;

/// <summary>R6, R11: what a document says of its own payment, when the contract is paid by direct debit.</summary>
public sealed class DebitAnnouncementTests
{
    private static readonly EndToEndId By = EndToEndId.Parse("F2026-000123-1");

    private static Contract Debited(int days = 5, Mandate? mandate = null, string start = "2026-12-01") =>
        A.Contract(start: start) with
        {
            Terms = new ContractTerms(
                MeansOfPayment.DirectDebit,
                mandate ?? A.Mandate,
                PreNotificationDays: days,
                ProvisionPolicy: ProvisionPolicy.SecurityDeposit
            ),
            Servers = [A.Server("SRV-WEB-01", Level.Silver, start)],
        };

    private static EquatableList<DocumentFacts> Owed(
        Contract contract,
        string today,
        MandateUse? use = null,
        InvoicingTerms? terms = null
    ) =>
        (
            (InvoicingDecision.Issue)
                Invoicing.Decide(
                    contract,
                    BillingState.Of(contract),
                    A.Prices,
                    new HashSet<BusinessKey>(),
                    terms ?? A.Terms,
                    A.Day(today),
                    mandate: use
                )
        ).Documents;

    /// <summary>The first TARGET day that leaves the days of pre-notification and is not before the deadline.</summary>
    [Theory]
    [InlineData("2026-12-01", 5, "2026-12-15", "2026-12-15")]
    [InlineData("2026-12-01", 14, "2026-12-15", "2026-12-15")]
    // Issued on the 5th, the deadline is the 15th and 14 days are the 19th, a Saturday: after the 15th, no default meanwhile.
    [InlineData("2026-12-05", 14, "2026-12-15", "2026-12-21")]
    // Issued late, the deadline is 15 January.
    [InlineData("2026-12-11", 14, "2027-01-15", "2027-01-15")]
    // Good Friday to Easter Monday 2028, 14 to 17 April: the deadline of the 15th is collected on Tuesday.
    [InlineData("2028-04-01", 5, "2028-04-15", "2028-04-18")]
    // The deadline is a Saturday.
    [InlineData("2027-05-01", 14, "2027-05-15", "2027-05-17")]
    public void A_debit_is_announced_for_the_first_target_day_that_leaves_time(
        string issued,
        int days,
        string due,
        string collection
    )
    {
        var start = BillingPeriod.Of(A.Day(issued)).First;
        var contract = Debited(days, A.Mandate with { LastCollectedOn = A.Day("2026-11-16") }, start.ToIso());
        var facts = Owed(contract, issued)[0];
        Assert.Equal((A.Day(due), A.Day(collection)), (facts.DueDate, facts.Payment.CollectionDate));
        Assert.Equal(
            (MeansOfPayment.DirectDebit, contract.Terms.Mandate),
            (facts.Payment.Means, facts.Payment.Mandate)
        );
    }

    /// <summary>With a shorter time to pay: 25 and 26 December 2026 are a Friday and a Saturday.</summary>
    [Fact]
    public void Nothing_is_collected_at_christmas()
    {
        var contract = Debited(14);
        var terms = A.Terms with { MinDaysToPay = 4 };
        var facts = Owed(contract, "2026-12-11", terms: terms)[0];
        Assert.Equal((A.Day("2026-12-15"), A.Day("2026-12-28")), (facts.DueDate, facts.Payment.CollectionDate));
    }

    public static TheoryData<string, Mandate, MandateUse> NotActive() =>
        new()
        {
            { "revoked before the day of issue", A.Mandate with { RevokedOn = A.Day("2026-11-30") }, MandateUse.None },
            {
                "revoked from the collection date on",
                A.Mandate with
                {
                    RevokedOn = A.Day("2026-12-15"),
                },
                MandateUse.None
            },
            { "lapsed", A.Mandate with { SignedOn = A.Day("2023-12-14") }, MandateUse.None },
            {
                "blocked account",
                A.Mandate,
                MandateUse.None with
                {
                    Block = new("AC04", A.Day("2026-11-18"), A.Mandate.Iban, By),
                }
            },
            { "blocked", A.Mandate, MandateUse.None with { Block = new("MD01", A.Day("2026-11-18"), null, By) } },
        };

    [Theory]
    [MemberData(nameof(NotActive))]
    public void A_mandate_that_cannot_be_collected_from_asks_for_a_transfer(string why, Mandate mandate, MandateUse use)
    {
        var documents = Owed(Debited(mandate: mandate), "2026-12-01", use);
        Assert.Equal(2, documents.Count);
        Assert.All(
            documents,
            facts => Assert.True(facts.Payment == new PaymentInstructions(MeansOfPayment.Transfer, null, null), why)
        );
        Assert.All(documents, facts => Assert.Equal("58", facts.Payment.Code));
    }

    [Fact]
    public void A_mandate_that_is_revoked_later_is_still_announced() =>
        Assert.Equal(
            MeansOfPayment.DirectDebit,
            Owed(Debited(mandate: A.Mandate with { RevokedOn = A.Day("2026-12-16") }), "2026-12-01")[0].Payment.Means
        );

    [Fact]
    public void Another_account_after_a_block_is_announced_again()
    {
        var use = MandateUse.None with { Block = new("AC04", A.Day("2026-11-18"), A.Mandate.Iban, By) };
        var amended = A.Mandate with { Iban = A.Iban("FR1420041010050500013M02606") };
        Assert.Equal(amended, Owed(Debited(mandate: amended), "2026-12-01", use)[0].Payment.Mandate);
    }
}
