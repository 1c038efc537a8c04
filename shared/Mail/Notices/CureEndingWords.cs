namespace Aims.Mail;

/// <summary>The last day of the cure period is near: what it is, and what may follow.</summary>
internal static class CureEndingWords
{
    private const char Nbsp = French.NoBreakSpace;

    public static NoticeWords Of(NoticeFacts facts)
    {
        var last = French.Date(facts.CureLast() ?? facts.Notice.Day);
        return new NoticeWords(
            $"Rappel{Nbsp}: délai de régularisation jusqu’au {last} – contrat {facts.Contract}",
            $"{French.Amount(facts.Statement.Overdue)} à régler au plus tard le {last}",
            [
                DefaultPhrases.Missed(facts),
                $"Le délai de {DefaultPhrases.WorkingDays} dont vous disposez pour vous acquitter de la somme échue ({DefaultPhrases.Clause}) "
                    + $"prend fin le {last} inclus.",
                .. Suspension(facts),
                $"Passé ce délai, nous pourrons user de la faculté de résiliation stipulée à l’article{Nbsp}4 du contrat. "
                    + "Cette résiliation n’a rien d’automatique\u00A0: elle fait l’objet d’une décision particulière, au vu de votre situation.",
                DefaultPhrases.Enough(facts, "mettre fin au défaut de paiement"),
                DefaultPhrases.AlreadyPaid,
            ]
        );
    }

    private static IEnumerable<string> Suspension(NoticeFacts facts) =>
        facts.SuspensionOn > facts.Notice.Day
            ?
            [
                $"À défaut de règlement, toutes les prestations en cours seront suspendues le {French.Date(facts.SuspensionOn.Value)}.",
            ]
            : [];
}
