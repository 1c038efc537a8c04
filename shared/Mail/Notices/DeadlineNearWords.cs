namespace Aims.Mail;

/// <summary>A reminder before a deadline: courteous, without a threat.</summary>
internal static class DeadlineNearWords
{
    public static NoticeWords Of(NoticeFacts facts)
    {
        var deadline = French.Date(facts.Deadline ?? facts.Line()?.Deadline ?? facts.Notice.Day);
        var open = French.Amount(facts.Line()?.Open ?? facts.Statement.Open);
        var about = facts.Line()?.Name() ?? $"votre contrat {facts.Contract}";
        return new NoticeWords(
            $"Rappel\u00A0: échéance du {deadline}",
            $"{open} à régler au plus tard le {deadline}",
            [
                $"Nous nous permettons de vous rappeler l’échéance du {deadline}\u00A0: à ce jour, il reste {open} à régler au titre de {about}.",
                // What the seller fetches himself is on time by his own doing.
                .. facts.Means == MeansOfPayment.DirectDebit
                    ? (string[])[]
                    : [$"Pour être à temps, votre règlement doit nous parvenir au plus tard le {deadline} inclus."],
                "Si vous avez déjà effectué ce règlement, veuillez ne pas tenir compte de ce message.",
            ],
            IsFriendly: true
        );
    }
}
