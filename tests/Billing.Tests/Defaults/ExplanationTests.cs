using Aims.Testing;
using static Aims.Billing.Tests.Stage;

namespace Aims.Billing.Tests;

/// <summary>R8: everything concluded is explained: clause, dates, amounts, what next and when. Here _ is a no-break space.</summary>
public sealed class ExplanationTests
{
    private const string Unsettled =
        "F2026-000001_: un solde de 100,00_€ reste impayé après l’échéance du 15_décembre_2026 (article_6.3).";

    private const string Cure =
        "Le client dispose de 15_jours ouvrables, jusqu’au 4_janvier_2027 inclus, pour régler 100,00_€.";

    [Fact]
    public void Nothing_due() => Says("Rien n’est dû.", new Stage("2026-12-01"));

    [Fact]
    public void In_order() =>
        Says(
            "Rien n’est échu. Prochaine échéance_: F2026-000001, 100,00_€ à régler au plus tard le 15_décembre_2026.",
            Unpaid()
        );

    [Fact]
    public void Awaiting_a_scheduled_debit() =>
        Says(
            "F2026-000001_: 100,00_€ à prélever par nos soins le 17_décembre_2026, après l’échéance du 15_décembre_2026."
                + " Il n’y a pas de défaut de paiement tant que le prélèvement n’est pas rejeté.",
            Debited.Until("2026-12-16")
        );

    [Fact]
    public void Awaiting_a_debit_in_flight() =>
        Says(
            "F2026-000001_: le prélèvement de 100,00_€ est en cours, l’échéance était le 15_décembre_2026."
                + " Il n’y a pas de défaut de paiement tant que le prélèvement n’est pas rejeté.",
            Debited
                .Learn(Paying.Debit("gocardless:PM1", PaymentEventKind.Pending, "2026-12-14", F1))
                .Until("2026-12-18")
        );

    [Fact]
    public void Awaiting_a_debit_that_was_never_presented() =>
        Says(
            "F2026-000001_: le prélèvement de 100,00_€, qui nous incombe, n’a pas été présenté pour l’échéance du 15_décembre_2026."
                + " Il n’y a pas de défaut de paiement tant que le prélèvement n’est pas rejeté.",
            Debited.Until("2026-12-18")
        );

    [Fact]
    public void A_debit_that_failed_says_when() =>
        Says(
            "F2026-000001_: un solde de 100,00_€ reste impayé après l’échéance du 15_décembre_2026 (article_6.3),"
                + " à la suite d’un rejet ou d’une annulation de paiement du 19_décembre_2026."
                + " La suspension des prestations a été demandée le 19_décembre_2026."
                + " Le client dispose de 15_jours ouvrables, jusqu’au 8_janvier_2027 inclus, pour régler 100,00_€.",
            Debited
                .On("2026-12-19")
                .Learn(Paying.Debit("gocardless:PM1", PaymentEventKind.Failed, "2026-12-19", F1))
                .Run()
        );

    [Fact]
    public void Held()
    {
        var stage = Unpaid().Mail(F1, MailReach.Bounced);
        stage.Evidence = stage.Evidence with { BankCoveredUntil = null };
        Says(
            $"{Unsettled} La suspension est en attente."
                + " Les relevés bancaires ne couvrent pas encore l’échéance du 15_décembre_2026. (Attente jusqu’au 18_décembre_2026 au plus tard.)"
                + $" Le courriel de F2026-000001 est revenu_: le client ne l’a pas reçu. {Cure}",
            stage.Until("2026-12-16")
        );
    }

    [Fact]
    public void Held_by_the_brake() =>
        Says(
            $"{Unsettled} La suspension est en attente."
                + $" Trop de suspensions le même jour_: une personne doit les libérer (MaxSuspensionsPerRun). {Cure}",
            Braked()
        );

    [Fact]
    public void In_default_with_the_suspension_to_come() =>
        Says(
            $"{Unsettled} Les prestations ne sont pas suspendues. {Cure}"
                + " À défaut, les prestations seront suspendues le 5_janvier_2027.",
            Unpaid(Later).Until("2026-12-16")
        );

    [Fact]
    public void Suspension_ordered() =>
        Says(
            $"{Unsettled} La suspension des prestations a été demandée le 16_décembre_2026. {Cure}",
            Unpaid().On("2026-12-16").Run()
        );

    [Fact]
    public void Suspended() =>
        Says(
            $"{Unsettled} Les prestations sont suspendues depuis le 16_décembre_2026. {Cure}"
                + " Les prestations seront rétablies dès le règlement de 100,00_€.",
            Unpaid().Until("2026-12-20")
        );

    [Fact]
    public void Suspended_for_two_documents_the_first_of_which_may_end_the_contract() =>
        Says(
            $"{Unsettled} F2027-000001_: un solde de 0,01_€ reste impayé après l’échéance du 15_janvier_2027 (article_6.3)."
                + " Les prestations sont suspendues depuis le 16_décembre_2026."
                + " Le délai de 15_jours ouvrables s’est achevé le 4_janvier_2027_: le contrat peut être résilié (article_4)."
                + " Les prestations seront rétablies dès le règlement de 100,01_€.",
            Unpaid().Until("2027-01-01").Issue(F2, 1).Until("2027-01-16")
        );

    [Fact]
    public void Reinstatement_ordered() =>
        Says(
            "Plus aucune somme n’est échue_: le rétablissement des prestations a été demandé le 20_décembre_2026.",
            Unpaid().Until("2026-12-20").Pay("bank:a", "2026-12-20")
        );

    [Fact]
    public void In_default_after_the_end() =>
        Says(
            $"{Unsettled} Le contrat a pris fin le 10_décembre_2026. Reste à régler_: 100,00_€.",
            Unpaid(A.Contract(end: "2026-12-10")).Until("2026-12-16")
        );

    [Fact]
    public void Suspended_when_the_contract_ended() =>
        Says(
            $"{Unsettled} Le contrat a pris fin le 31_décembre_2026. Reste à régler_: 100,00_€.",
            Ended().Until("2027-01-02")
        );

    [Fact]
    public void Suspended_when_the_contract_ended_and_paid_since() =>
        Says(
            "Plus aucune somme n’est échue_; le contrat a pris fin le 31_décembre_2026.",
            Ended().Until("2027-01-02").Pay("bank:a", "2027-01-02")
        );

    [Fact]
    public void The_reason_of_an_order() =>
        Assert.Equal(
            "F2026-000001_: solde de 100,00_€ impayé après l’échéance du 15_décembre_2026 (article_6.3)",
            Unpaid().Until("2026-12-16").Proceedings.Orders[0].Reason.Replace('\u00A0', '_')
        );

    private static Contract Later =>
        With(A.Contract(), it => it with { SuspensionPolicy = SuspensionPolicy.AfterCurePeriod });

    private static Stage Debited => Unpaid(PaidBy(MeansOfPayment.DirectDebit), collection: "2026-12-17");

    private static Stage Ended() => Unpaid().Until("2026-12-20").Change(it => it with { End = A.Day("2026-12-31") });

    private static Stage Braked()
    {
        var stage = Unpaid().On("2026-12-16");
        return stage.Record(stage.Conclude(Occasion.Run, isBraked: true));
    }

    private static void Says(string sentence, Stage stage) =>
        Assert.Equal(sentence, stage.Standing.Explanation.Replace('\u00A0', '_'));
}
