namespace Aims.Mail;

/// <summary>R8: default, acceleration and suspension, and what gives the services back.</summary>
internal static class SuspendedWords
{
    private const char Nbsp = French.NoBreakSpace;

    public static NoticeWords Of(NoticeFacts facts) =>
        new(
            $"Suspension de vos prestations – contrat {facts.Contract}",
            $"Le règlement de {French.Amount(facts.Statement.Overdue)} rétablit vos prestations",
            [
                DefaultPhrases.Missed(facts),
                $"En application de l’{DefaultPhrases.Clause} de votre contrat, ce défaut de paiement entraîne, de plein droit et sans mise en demeure préalable{Nbsp}:",
                $"– {DefaultPhrases.Acceleration(facts)}{Nbsp};",
                "– la suspension de toutes les prestations en cours, quelle que soit leur nature. Vos prestations sont suspendues à ce jour.",
                DefaultPhrases.Enough(facts, "obtenir le rétablissement de vos prestations")
                    + " Le rétablissement est demandé dès que ce règlement est enregistré.",
                .. DefaultPhrases.Cure(facts),
                .. Termination(facts),
                DefaultPhrases.NoTermination(facts),
                DefaultPhrases.AlreadyPaid,
            ]
        );

    /// <summary>A person decides.</summary>
    private static IEnumerable<string> Termination(NoticeFacts facts) =>
        facts.CureLast() switch
        {
            null => [],
            { } last when last >= facts.Notice.Day =>
            [
                $"Cette suspension est sans préjudice de l’article{Nbsp}4 du contrat{Nbsp}: passé ce délai, nous pourrons user de la faculté de résiliation qu’il stipule.",
            ],
            _ =>
            [
                $"Cette suspension est sans préjudice de l’article{Nbsp}4 du contrat{Nbsp}: nous pouvons dès lors user de la faculté de résiliation qu’il stipule.",
            ],
        };
}
