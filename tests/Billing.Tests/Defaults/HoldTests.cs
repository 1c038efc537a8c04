using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R11: what a suspension waits for, beside the bank and the debits.</summary>
public sealed class HoldTests
{
    private static readonly Iban Theirs = A.Mandate.Iban;
    private static readonly Iban Foreign = A.Iban("DE89370400440532013000");

    private static readonly StrayMoney Nobodys = new(
        PaymentId.Parse("bank:x"),
        A.Day("2026-12-12"),
        new Money(777),
        "Somebody",
        Foreign,
        "RUM-9999"
    );

    [Theory]
    [InlineData(
        MailReach.NotAccepted,
        "Le courriel de F2026-000001 n’a pas été accepté\u00A0: le client ne l’a pas reçu."
    )]
    [InlineData(MailReach.Bounced, "Le courriel de F2026-000001 est revenu\u00A0: le client ne l’a pas reçu.")]
    [InlineData(MailReach.ReachedLate, "Le courriel de F2026-000001 n’est parti qu’après l’échéance.")]
    public void Nobody_is_suspended_over_an_invoice_that_never_reached_him_until_a_person_says_so(
        MailReach reach,
        string detail
    )
    {
        var stage = Unpaid().Mail(F1, reach).Until("2027-02-10");
        Assert.Equal(
            """
            16/12 default F1/2026 missed 15/12 cure 04/01
            16/12 1 Suspend Held MailNotReceived
            """,
            stage.Timeline
        );
        Assert.Equal([new Hold(HoldReason.MailNotReceived, detail, null)], stage.Standing.Holds);
        Assert.Equal(StandingState.Suspended, stage.Release(1).Execute().Standing.State);
    }

    [Fact]
    public void A_mail_that_arrived_after_all_lets_the_next_run_suspend()
    {
        var stage = Unpaid().Mail(F1, MailReach.Bounced).Until("2026-12-16").Mail(F1, MailReach.Reached);
        Assert.Equal(StandingState.Held, stage.News().Execute().Standing.State);
        Assert.Equal(StandingState.Suspended, stage.Run().Execute().Standing.State);
    }

    [Fact]
    public void A_mail_nothing_is_known_of_was_not_accepted()
    {
        var stage = Unpaid();
        stage.Evidence = stage.Evidence with { Mails = new Dictionary<DocumentNumber, MailReach>() };
        Assert.Equal(StandingState.Held, stage.Until("2026-12-16").Standing.State);
    }

    [Fact]
    public void One_document_that_reached_him_is_reason_enough()
    {
        var stage = Unpaid().Issue("F2026-000002").Mail(F1, MailReach.Bounced).Until("2026-12-16");
        Assert.Equal(StandingState.Suspended, stage.Standing.State);
    }

    public static TheoryData<string, bool> Payers() =>
        new()
        {
            { "nobody", false },
            { "iban of the mandate", true },
            { "iban of the payer", true },
            { "mandate", true },
            { "name", true },
            { "amount", true },
            { "amount of both", true },
            { "half the amount", false },
        };

    [Theory]
    [MemberData(nameof(Payers))]
    public void Money_that_may_be_his_holds(string of, bool isHeld)
    {
        var money = of switch
        {
            "iban of the mandate" => Nobodys with { PayerIban = Theirs },
            "iban of the payer" => Nobodys with { PayerIban = A.Seller.Iban },
            "mandate" => Nobodys with { Mandate = "rum-0001" },
            "name" => Nobodys with { PayerName = " BOULANGERIE LEFÈVRE " },
            "amount" => Nobodys with { Amount = new Money(10_000) },
            "amount of both" => Nobodys with { Amount = new Money(30_000) },
            "half the amount" => Nobodys with { Amount = new Money(5_000) },
            _ => Nobodys,
        };
        var contract = With(PaidBy(MeansOfPayment.DirectDebit), it => it with { PayerIbans = [A.Seller.Iban] });
        var stage = Unpaid(contract).Issue("F2026-000002", 20_000);
        stage.Evidence = stage.Evidence with { StrayMoney = [money] };
        Assert.Equal(isHeld ? StandingState.Held : StandingState.Suspended, stage.Until("2026-12-16").Standing.State);
    }

    [Theory]
    [InlineData("2026-12-22", true)] // the 10th day
    [InlineData("2026-12-23", false)] // the 11th
    public void Money_that_may_be_his_holds_ten_days(string day, bool isHeld)
    {
        var stage = Unpaid();
        stage.Evidence = stage.Evidence with { StrayMoney = [Nobodys with { PayerName = A.Customer.Name }] };
        Assert.Equal(isHeld ? StandingState.Held : StandingState.Suspended, stage.Until(day).Standing.State);
        if (isHeld)
        {
            Assert.Equal(
                new Hold(
                    HoldReason.UnmatchedMoney,
                    "Un versement de 7,77\u00A0€ reçu le 12\u00A0décembre\u00A02026 et non affecté (bank:x) vient peut-être de ce client.",
                    A.Day("2026-12-22")
                ),
                Assert.Single(stage.Standing.Holds)
            );
        }
    }

    [Fact]
    public void A_credit_of_a_sister_contract_holds_as_long_as_it_is_there()
    {
        var stage = Unpaid();
        stage.Evidence = stage.Evidence with
        {
            SisterCredits = [new SisterCredit(new ContractId("C-0002"), new Money(5_000))],
        };
        Assert.Equal(
            "Le contrat C-0002 du même client a un crédit de 50,00\u00A0€.",
            Assert.Single(stage.Until("2027-01-31").Standing.Holds).Detail
        );
        stage.Evidence = stage.Evidence with { SisterCredits = [] };
        Assert.Equal(StandingState.Suspended, stage.Until("2027-02-01").Standing.State);
    }

    [Fact]
    public void What_comes_up_between_the_run_and_the_order_holds_it_at_the_last_second()
    {
        var stage = Unpaid().On("2026-12-16").Run().Mail(F1, MailReach.Bounced).Execute();
        Assert.EndsWith(
            "16/12 1 Suspend Queued\n16/12 1 Suspend Held MailNotReceived",
            stage.Timeline,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_hold_that_speaks_for_what_suspends_is_not_overcome_by_what_does_not()
    {
        // The cure period of F1 is over, but its mail came back; F2 reached him, and is in its cure period.
        var contract = With(A.Contract(), it => it with { SuspensionPolicy = SuspensionPolicy.AfterCurePeriod });
        var stage = Unpaid(contract).Mail(F1, MailReach.Bounced).Until("2027-01-01").Issue(F2).Until("2027-01-20");
        Assert.Equal(StandingState.Held, stage.Standing.State);
    }

    [Fact]
    public void A_new_sum_that_waits_does_not_keep_a_service_that_is_to_be_given_back()
    {
        var stage = Unpaid().Until("2027-01-01").Issue(F2).Until("2027-01-14").Pay("bank:a", "2027-01-14");
        // Operations were out of reach until the 16th, when the mail of the next invoice turns out to have come back.
        stage.Mail(F2, MailReach.Bounced).On("2027-01-16").Run().Execute();
        Assert.Equal(OrderState.Acknowledged, stage.Proceedings.Find(2)!.State);
        Assert.Equal(StandingState.Held, stage.Until("2027-01-17").Standing.State);
    }
}
