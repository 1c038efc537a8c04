using System.Globalization;

namespace Aims.Mail;

/// <summary>Sentences of article 6.3 that several notices share.</summary>
internal static class DefaultPhrases
{
    private const char Nbsp = French.NoBreakSpace;

    public static string Clause { get; } = $"article{Nbsp}6.3";

    public static string WorkingDays { get; } = $"15{Nbsp}jours ouvrables";

    /// <summary>What was not paid, and when it should have been.</summary>
    public static string Missed(NoticeFacts facts)
    {
        var sum = $"Sauf erreur de notre part, la somme de {French.Amount(facts.Statement.Overdue)} reste due";
        return facts.OverdueLines() switch
        {
            [] => $"{sum} au titre de votre contrat {facts.Contract}.",
            [var line] => $"{sum} au titre de {line.Name()}, payable au plus tard le {French.Date(line.Deadline)}.",
            [var first, ..] and var lines =>
                $"{sum} au titre de {lines.Count.ToString(CultureInfo.InvariantCulture)}{Nbsp}documents dont l’échéance est passée, "
                    + $"le plus ancien étant payable au plus tard le {French.Date(first.Deadline)}.",
        };
    }

    /// <summary>What a default makes of everything else that is owed.</summary>
    public static string Acceleration(NoticeFacts facts) =>
        "l’exigibilité immédiate de toutes les sommes restant dues au titre du contrat, quel que soit le mode de règlement prévu, "
        + $"soit {French.Amount(facts.Statement.Claimed)} au total";

    /// <summary>Until when the overdue sum may be paid; nothing where no period is known.</summary>
    public static IEnumerable<string> Cure(NoticeFacts facts)
    {
        if (facts.CureLast() is not { } last)
        {
            return [];
        }

        return last >= facts.Notice.Day
            ?
            [
                $"Vous disposez de {WorkingDays} pour vous acquitter de la somme échue, soit jusqu’au {French.Date(last)} inclus.",
            ]
            :
            [
                $"Le délai de {WorkingDays} dont vous disposiez pour vous acquitter de la somme échue a pris fin le {French.Date(last)}.",
            ];
    }

    /// <summary>The overdue sum alone cures.</summary>
    public static string Enough(NoticeFacts facts, string aim) =>
        $"Pour {aim}, il suffit de régler la somme échue, soit {French.Amount(facts.Statement.Overdue)}"
        + (
            facts.Statement.Claimed > facts.Statement.Overdue
                ? $"{Nbsp}: les sommes exigibles par anticipation n’ont pas à être réglées à cette fin."
                : "."
        );

    /// <summary>A default ends nothing by itself.</summary>
    public static string NoTermination(NoticeFacts facts) =>
        $"Ce défaut de paiement ne vaut ni résiliation ni dénonciation du contrat ({Clause})\u00A0: le contrat se poursuit"
        + (facts.IsBilledWhileSuspended ? ", et sa facturation mensuelle aussi." : ".");

    public static string AlreadyPaid =>
        "Si votre règlement est déjà parti, merci de nous en indiquer la date et la référence en répondant à ce message.";
}
