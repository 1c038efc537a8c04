namespace Aims.Mail;

/// <summary>R10: a default has ended, by how it did, with or without services to be given back.</summary>
internal static class EndedWords
{
    private const char Nbsp = French.NoBreakSpace;

    private const string GivenBack = "Vos prestations sont rétablies.";

    public static NoticeWords Of(NoticeFacts facts, bool isReinstated) =>
        facts.Notice.End switch
        {
            DefaultEnd.Unfounded => Unfounded(facts, isReinstated),
            DefaultEnd.Withdrawn => Withdrawn(facts, isReinstated),
            // Without a default of its own the reinstatement still means that nothing is overdue (R11).
            DefaultEnd.Cured or null => Cured(facts, isReinstated),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static NoticeWords Cured(NoticeFacts facts, bool isReinstated) =>
        new(
            Title(facts, isReinstated, "Défaut de paiement régularisé"),
            isReinstated
                ? "Plus aucune somme n’est échue, vos prestations sont rétablies"
                : "Plus aucune somme n’est échue",
            [
                $"Plus aucune somme n’est échue au titre de votre contrat {facts.Contract}{Nbsp}: le défaut de paiement a pris fin.",
                .. Services(isReinstated),
                $"L’exigibilité anticipée est levée{Nbsp}: les sommes à venir sont de nouveau dues à leur échéance.",
            ],
            IsFriendly: true
        );

    private static NoticeWords Withdrawn(NoticeFacts facts, bool isReinstated) =>
        new(
            Title(facts, isReinstated, "Défaut de paiement retiré"),
            "Le report que vous aviez sollicité vous est accordé",
            [
                $"Le report d’échéance que vous aviez sollicité à temps vous est accordé par écrit ({DefaultPhrases.Clause}). "
                    + $"Il vaut dès l’origine{Nbsp}: le défaut de paiement que nous avions constaté est retiré.",
                .. Services(isReinstated),
                $"L’exigibilité anticipée est levée{Nbsp}: les sommes à venir sont dues à leur échéance, reportée le cas échéant.",
            ],
            IsFriendly: true
        );

    /// <summary>The seller was wrong: a correction and an apology.</summary>
    private static NoticeWords Unfounded(NoticeFacts facts, bool isReinstated) =>
        new(
            $"Rectificatif et excuses – contrat {facts.Contract}",
            "Votre règlement nous était parvenu à temps",
            [
                (
                    isReinstated
                        ? "Nous avons constaté à tort un défaut de paiement et suspendu vos prestations. "
                        : "Nous vous avons notifié à tort un défaut de paiement. "
                )
                    + $"Votre règlement nous était parvenu à temps{Nbsp}: nous ne l’avons appris que plus tard. "
                    + "Nous vous présentons nos excuses.",
                $"Ce défaut de paiement n’a jamais existé{Nbsp}: nos messages à ce sujet sont nuls et non avenus, et l’exigibilité anticipée est levée. "
                    + "Aucune pénalité de retard ni aucune indemnité ne vous sera demandée à ce titre.",
                .. isReinstated ? (string[])[GivenBack] : [],
            ],
            IsFriendly: true
        );

    private static string Title(NoticeFacts facts, bool isReinstated, string closed) =>
        $"{(isReinstated ? "Rétablissement de vos prestations" : closed)} – contrat {facts.Contract}";

    private static IEnumerable<string> Services(bool isReinstated) =>
        isReinstated ? [$"{GivenBack} Ce rétablissement ne vous est pas facturé."] : [];
}
