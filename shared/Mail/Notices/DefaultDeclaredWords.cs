namespace Aims.Mail;

/// <summary>A default that no suspension follows for now: it will on a day, or the services are suspended or ended already.</summary>
internal static class DefaultDeclaredWords
{
    public static NoticeWords Of(NoticeFacts facts) =>
        new(
            $"Défaut de paiement – contrat {facts.Contract}",
            $"{French.Amount(facts.Statement.Overdue)} à régler",
            [
                DefaultPhrases.Missed(facts),
                $"En application de l’{DefaultPhrases.Clause} de votre contrat, ce défaut de paiement entraîne, de plein droit et sans mise en demeure préalable, "
                    + $"{DefaultPhrases.Acceleration(facts)}.",
                .. DefaultPhrases.Cure(facts),
                Services(facts),
                DefaultPhrases.Enough(facts, "mettre fin au défaut de paiement"),
                .. facts.IsOver() ? (string[])[] : [DefaultPhrases.NoTermination(facts)],
                DefaultPhrases.AlreadyPaid,
            ]
        );

    private static string Services(NoticeFacts facts) =>
        facts switch
        {
            _ when facts.IsOver() =>
                $"Votre contrat a pris fin le {French.Date(facts.ContractEnd!.Value)}\u00A0; les sommes dues à son titre le restent.",
            { SuspensionOn: { } day } when day > facts.Notice.Day =>
                $"À défaut de règlement, toutes les prestations en cours seront suspendues le {French.Date(day)}.",
            // The day has come: whether operations have followed it is not for this notice to say.
            { SuspensionOn: not null } =>
                "Tant qu’une somme échue reste due, les prestations en cours peuvent être suspendues ou le demeurer.",
            _ => "Les prestations de votre contrat demeurent suspendues tant qu’une somme échue reste due.",
        };
}
