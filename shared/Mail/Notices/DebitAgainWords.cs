namespace Aims.Mail;

/// <summary>A debit that came back is presented again: this mail is the pre-notification, with amount, date, mandate and creditor.</summary>
internal static class DebitAgainWords
{
    private const char Nbsp = French.NoBreakSpace;

    public static NoticeWords Of(NoticeFacts facts)
    {
        var day = French.Date(facts.CollectionDate());
        var open = French.Amount(facts.Debited());
        var about = facts.Line()?.Name() ?? $"votre contrat {facts.Contract}";
        return new NoticeWords(
            $"Nouveau prélèvement le {day} – contrat {facts.Contract}",
            $"{open} seront prélevés le {day}",
            [
                $"Le prélèvement destiné à régler {about} nous est revenu impayé{Nbsp}: à ce jour, il reste {open} à régler à ce titre.",
                $"Nous présenterons donc un nouveau prélèvement de {open} sur votre compte le {day}. "
                    + "Ce message vaut notification préalable de ce prélèvement.",
                $"Merci de veiller à ce que votre compte soit suffisamment approvisionné à cette date{Nbsp}: vous n’avez rien d’autre à faire.",
                "Si vous avez déjà réglé cette somme, ou si vous préférez la régler autrement, "
                    + "merci de nous en informer sans attendre en répondant à ce message.",
                .. Deadline(facts),
            ]
        );
    }

    /// <summary>R9: only a written extension moves a deadline.</summary>
    private static IEnumerable<string> Deadline(NoticeFacts facts) =>
        facts.Deadline is { } deadline
            ? [$"Ce nouveau prélèvement ne vaut pas report de l’échéance du {French.Date(deadline)}."]
            : [];
}
