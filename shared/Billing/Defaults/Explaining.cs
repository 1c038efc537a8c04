namespace Aims.Billing;

/// <summary>Says where a contract stands, and why, in French: clause, dates, amounts, what next and when (R8).</summary>
internal static class Explaining
{
    private const string Clause = "article\u00A06.3";

    public static string Of(
        Standing standing,
        DefaultCase facts,
        Settlement settlement,
        Proceedings proceedings,
        DateOnly today
    ) =>
        standing.State switch
        {
            StandingState.InOrder => InOrder(facts.Account, settlement, today),
            StandingState.AwaitingDebit => string.Join(' ', standing.Awaited.Select(Awaited)),
            StandingState.ReinstatementOrdered =>
                $"Plus aucune somme n’est échue\u00A0: le rétablissement des prestations a été demandé le {French.Date(proceedings.LastOrder!.OrderedOn)}.",
            StandingState.Suspended when standing.Missed.Count == 0 =>
                $"Plus aucune somme n’est échue\u00A0; le contrat a pris fin le {French.Date(facts.Contract.End!.Value)}.",
            _ => Overdue(standing) + Now(standing, facts, proceedings, today) + Next(standing, facts, today),
        };

    private static string InOrder(Account account, Settlement settlement, DateOnly today)
    {
        var next = settlement
            .Documents.Where(document => document.Open > Money.Zero)
            .Select(document => (document.Facts.Number, document.Open, Deadline: account.DeadlineOf(document.Facts)))
            .Where(document => document.Deadline >= today)
            .OrderBy(document => document.Deadline)
            .ToList();
        return next is [var (number, open, deadline), ..]
            ? $"Rien n’est échu. Prochaine échéance\u00A0: {number}, {French.Amount(open)} à régler au plus tard le {French.Date(deadline)}."
            : "Rien n’est dû.";
    }

    private static string Awaited(AwaitedDebit debit)
    {
        var sum = French.Amount(debit.Open);
        return $"{debit.Document}\u00A0: "
            + debit.For switch
            {
                AwaitedFor.Scheduled =>
                    $"{sum} à prélever par nos soins le {French.Date(debit.On!.Value)}, après l’échéance du {French.Date(debit.Deadline)}.",
                AwaitedFor.InFlight =>
                    $"le prélèvement de {sum} est en cours, l’échéance était le {French.Date(debit.Deadline)}.",
                AwaitedFor.NeverPresented =>
                    $"le prélèvement de {sum}, qui nous incombe, n’a pas été présenté pour l’échéance du {French.Date(debit.Deadline)}.",
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            + " Il n’y a pas de défaut de paiement tant que le prélèvement n’est pas rejeté.";
    }

    private static string Overdue(Standing standing) =>
        string.Join(
            ' ',
            standing.Missed.Select(it =>
                $"{it.Document}\u00A0: un solde de {French.Amount(it.Open)} reste impayé après l’échéance du {French.Date(it.Deadline)} ({Clause})"
                + (
                    it.MissedOn > it.Deadline
                        ? $", à la suite d’un rejet ou d’une annulation de paiement du {French.Date(it.MissedOn)}."
                        : "."
                )
            )
        );

    private static string Now(Standing standing, DefaultCase facts, Proceedings proceedings, DateOnly today) =>
        standing.State switch
        {
            _ when facts.IsOver(today) => $" Le contrat a pris fin le {French.Date(facts.Contract.End!.Value)}.",
            StandingState.Suspended =>
                $" Les prestations sont suspendues depuis le {French.Date(proceedings.LastOrder!.DoneOn ?? proceedings.LastOrder.OrderedOn)}.",
            StandingState.SuspensionOrdered =>
                $" La suspension des prestations a été demandée le {French.Date(proceedings.LastOrder!.OrderedOn)}.",
            StandingState.Held => $" La suspension est en attente. {string.Join(' ', standing.Holds.Select(Held))}",
            _ when proceedings.Orders is [.., { CancelledBy: not null } order] =>
                $" La suspension a été écartée le {French.Date(order.DoneOn!.Value)}\u00A0: {order.Outcome}",
            _ when proceedings.LastOrder is { Change: ServiceChange.Reinstate, IsPending: true } order =>
                $" Le rétablissement des prestations a été demandé le {French.Date(order.OrderedOn)}.",
            _ => " Les prestations ne sont pas suspendues.",
        };

    private static string Held(Hold hold) =>
        hold.Until is { } until ? $"{hold.Detail} (Attente jusqu’au {French.Date(until)} au plus tard.)" : hold.Detail;

    private static string Next(Standing standing, DefaultCase facts, DateOnly today)
    {
        var cure = standing.Missed.Min(it => it.Cure.Last);
        var sum = French.Amount(standing.Overdue);
        var termination = standing.IsEligibleForTermination
            ? $" Le délai de 15\u00A0jours ouvrables s’est achevé le {French.Date(cure)}\u00A0: le contrat peut être résilié (article\u00A04)."
            : $" Le client dispose de 15\u00A0jours ouvrables, jusqu’au {French.Date(cure)} inclus, pour régler {sum}.";
        return facts.IsOver(today)
            ? $" Reste à régler\u00A0: {sum}."
            : termination + Services(standing, facts, cure, sum);
    }

    private static string Services(Standing standing, DefaultCase facts, DateOnly cure, string sum) =>
        standing.State switch
        {
            StandingState.Suspended => $" Les prestations seront rétablies dès le règlement de {sum}.",
            StandingState.InDefault
                when facts.Contract.Terms.SuspensionPolicy == SuspensionPolicy.AfterCurePeriod
                    && !standing.IsEligibleForTermination =>
                $" À défaut, les prestations seront suspendues le {French.Date(cure.AddDays(1))}.",
            _ => "",
        };
}
