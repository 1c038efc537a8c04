namespace Aims.Mail;

/// <summary>R7: it is for who pays by cheque to ask for the renewal in time; a late cheque by itself suspends nothing.</summary>
internal static class ChequeRenewalWords
{
    private const char Nbsp = French.NoBreakSpace;

    public static NoticeWords Of(NoticeFacts facts)
    {
        var period = facts.Period ?? BillingPeriod.Of(facts.Notice.Day);
        var last = French.Date(facts.Deadline ?? period.Last);
        return new NoticeWords(
            $"Renouvellement par chèque{Nbsp}: {French.Month(period.Next)}",
            $"Votre chèque est à recevoir au plus tard le {last}",
            [
                $"Votre contrat {facts.Contract} est réglé par chèque, et le mois {French.OfMonth(period)} prend fin le {last}.",
                "Il vous appartient de solliciter le renouvellement avec un délai suffisant, de sorte que le chèque du mois "
                    + $"{French.OfMonth(period.Next)} soit effectivement reçu avant la fin du mois payé (article{Nbsp}6).",
                $"Pour que la facture du mois {French.OfMonth(period.Next)} vous soit adressée dès maintenant, il vous suffit de répondre à ce message.",
                "Un chèque reçu plus tard n’entraîne à lui seul aucune suspension de vos prestations"
                    + $"{Nbsp}: seul le non-paiement d’une somme à son échéance peut avoir cet effet ({DefaultPhrases.Clause}).",
                "Si votre chèque est déjà parti, veuillez ne pas tenir compte de ce message.",
            ],
            IsFriendly: true
        );
    }
}
