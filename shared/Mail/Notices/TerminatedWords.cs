namespace Aims.Mail;

/// <summary>R12: the contract ends; what is still billed, credited and given back.</summary>
internal static class TerminatedWords
{
    private const char Nbsp = French.NoBreakSpace;

    public static NoticeWords Of(NoticeFacts facts)
    {
        var end = facts.ContractEnd ?? facts.Notice.Day;
        var last = BillingPeriod.Of(end);
        return new NoticeWords(
            $"Fin de votre contrat {facts.Contract} le {French.Date(end)}",
            $"Le mois {French.OfMonth(last)} est le dernier facturé",
            [
                $"Votre contrat d’infogérance {facts.Contract} {(facts.IsOver() ? "a pris" : "prend")} fin le {French.Date(end)}.",
                $"La dernière facture est celle du mois {French.OfMonth(last)}. Les mois suivants ne sont pas facturés{Nbsp}; s’ils l’ont déjà été, ils font l’objet d’un avoir.",
                .. Provision(facts),
                .. Owed(facts),
            ]
        );
    }

    private static IEnumerable<string> Provision(NoticeFacts facts) =>
        facts.HasProvision
            ?
            [
                $"La provision d’infogérance que vous avez versée vous est restituée après ce dernier mois (article{Nbsp}6.2){Nbsp}: "
                    + "elle vient en déduction des sommes restant dues, et le solde vous est remboursé.",
            ]
            : [];

    private static IEnumerable<string> Owed(NoticeFacts facts) =>
        facts.Statement.Open > Money.Zero
            ?
            [
                $"La fin du contrat ne remet pas en cause les sommes déjà facturées{Nbsp}: il reste {French.Amount(facts.Statement.Open)} à régler à ce jour.",
            ]
            : [];
}
