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
                $"Plus aucune somme n’est échue\u00A0: le rétablissement de vos prestations a été demandé le {French.Date(proceedings.LastOrder!.OrderedOn)}.",
            StandingState.Suspended when standing.Missed.Count == 0 =>
                "Plus aucune somme n’est échue\u00A0; le contrat a pris fin, ses prestations aussi.",
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

    private static string Awaited(AwaitedDebit debit) =>
        debit.For switch
        {
            AwaitedFor.Scheduled =>
                $"{debit.Document}\u00A0: {French.Amount(debit.Open)} seront prélevés le {French.Date(debit.On!.Value)}\u00A0; il n’y a pas de défaut.",
            AwaitedFor.InFlight =>
                $"{debit.Document}\u00A0: le prélèvement de {French.Amount(debit.Open)} est en cours\u00A0; il n’y a pas de défaut.",
            AwaitedFor.NeverPresented =>
                $"{debit.Document}\u00A0: le prélèvement de {French.Amount(debit.Open)} n’a pas encore été présenté, ce qui nous incombe\u00A0; il n’y a pas de défaut.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Overdue(Standing standing) =>
        string.Join(
            ' ',
            standing.Missed.Select(it =>
                $"{it.Document}\u00A0: {French.Amount(it.Open)} n’étaient pas réglés à l’échéance du {French.Date(it.Deadline)} ({Clause})"
                + (it.MissedOn > it.Deadline ? $", d’après ce qui a été constaté le {French.Date(it.MissedOn)}." : ".")
            )
        );

    private static string Now(Standing standing, DefaultCase facts, Proceedings proceedings, DateOnly today) =>
        standing.State switch
        {
            StandingState.Suspended =>
                $" Les prestations sont suspendues depuis le {French.Date(proceedings.LastOrder!.DoneOn ?? proceedings.LastOrder.OrderedOn)}.",
            StandingState.SuspensionOrdered =>
                $" La suspension des prestations a été demandée le {French.Date(proceedings.LastOrder!.OrderedOn)}.",
            StandingState.Held =>
                $" La suspension attend\u00A0: {string.Join(' ', standing.Holds.Select(hold => hold.Detail))}",
            _ when proceedings.Orders is [.., { CancelledBy: not null } order] =>
                $" La suspension a été écartée le {French.Date(order.DoneOn!.Value)}\u00A0: {order.Outcome}",
            _ when facts.IsOver(today) => $" Le contrat a pris fin le {French.Date(facts.Contract.End!.Value)}.",
            _ => " Les prestations ne sont pas suspendues.",
        };

    private static string Next(Standing standing, DefaultCase facts, DateOnly today)
    {
        var cure = standing.Missed.Min(it => it.Cure.Last);
        var sum = French.Amount(standing.Overdue);
        var termination = standing.IsEligibleForTermination
            ? $" Le délai de 15 jours ouvrables s’est achevé le {French.Date(cure)}\u00A0: nous pouvons résilier le contrat (article\u00A04)."
            : $" Le client dispose jusqu’au {French.Date(cure)} inclus (15 jours ouvrables) pour régler {sum}.";
        var suspension =
            standing.State == StandingState.InDefault
            && facts.Contract.Terms.SuspensionPolicy == SuspensionPolicy.AfterCurePeriod
            && !facts.IsOver(today)
                ? $" À défaut, les prestations seront suspendues le {French.Date(cure.AddDays(1))}."
                : "";
        return termination
            + suspension
            + (
                standing.State == StandingState.Suspended
                    ? $" Le règlement de {sum} rétablit les prestations aussitôt."
                    : ""
            );
    }
}
