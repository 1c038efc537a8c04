namespace Aims.Billing;

/// <summary>What operations are to be ordered, so that services are as the money wants them (R8.2, R10, R11).</summary>
internal sealed class Ordering(
    DefaultCase facts,
    IReadOnlyCollection<MissedDeadline> missed,
    IReadOnlyCollection<MissedDeadline> grounds,
    EquatableList<Hold> holds,
    DateOnly today
)
{
    public Proceedings Update(Proceedings before, Occasion occasion) =>
        (grounds.Count > 0 && !facts.IsOver(today), before.LastOrder) switch
        {
            (true, { Change: ServiceChange.Suspend } last) => Hold(before, last, occasion),
            (true, { Change: ServiceChange.Reinstate, IsUnsent: true } last) => holds.Count == 0
                ? before.With(last.Cancel("Une somme est de nouveau échue.", today))
                // A sum for which nobody would be suspended keeps nobody suspended either.
                : before,
            (true, _) => occasion == Occasion.Run && HasNewGrounds(before)
                ? before.With(NewSuspension(before))
                : before,
            (false, { Change: ServiceChange.Suspend, IsUnsent: true } last) => before.With(
                last.Cancel(WhyNot(before), today)
            ),
            (false, { Change: ServiceChange.Suspend }) when !facts.IsOver(today) => before.With(
                NewReinstatement(before)
            ),
            _ => before,
        };

    /// <summary>A suspension that has not left is held while there is a reason, and let go by the run or by a person.</summary>
    private Proceedings Hold(Proceedings before, ServiceOrder last, Occasion occasion)
    {
        if (!last.IsUnsent)
        {
            return before;
        }

        EquatableList<Hold> now = last.ReleasedBy is not null ? [] : HoldsOf(last);
        var mayGo = occasion == Occasion.Run || last.IsLetGo || last.State == OrderState.Queued;
        return now.Count == 0 && !mayGo
            ? before
            : before.With(last with { Holds = now, State = now.Count > 0 ? OrderState.Held : OrderState.Queued });
    }

    /// <summary>The brake stays on until a person takes it off, however few are left, and then stays off.</summary>
    private EquatableList<Hold> HoldsOf(ServiceOrder last)
    {
        var others = holds.Where(hold => hold != Holding.Brake);
        var isBraked = last.UnbrakedBy is null && (last.IsBraked || holds.Contains(Holding.Brake));
        return isBraked ? [.. others, Holding.Brake] : [.. others];
    }

    private ServiceOrder NewSuspension(Proceedings before) =>
        new(
            NextSequence(before),
            ServiceChange.Suspend,
            today,
            string.Join(
                "\u00A0; ",
                grounds.Select(it =>
                    $"{it.Document}\u00A0: solde de {French.Amount(it.Open)} impayé après l’échéance du {French.Date(it.Deadline)}"
                )
            ) + " (article\u00A06.3)",
            holds.Count > 0 ? OrderState.Held : OrderState.Queued,
            holds,
            [.. grounds.Select(it => it.Key)]
        );

    /// <summary>A person who cancelled a suspension has decided about its grounds; another missed deadline is another matter.</summary>
    private bool HasNewGrounds(Proceedings before)
    {
        var spared = before.Orders.Where(order => order.CancelledBy is not null).SelectMany(order => order.Grounds);
        return grounds.Select(it => it.Key).Except(spared, StringComparer.Ordinal).Any();
    }

    private ServiceOrder NewReinstatement(Proceedings before) =>
        new(NextSequence(before), ServiceChange.Reinstate, today, WhyNot(before), OrderState.Queued, [], []);

    /// <summary>Why the services are, or stay, available.</summary>
    private string WhyNot(Proceedings before) =>
        facts.IsOver(today) ? $"Le contrat a pris fin le {French.Date(facts.Contract.End!.Value)}."
        : missed.Count > 0 ? "Pour ce qui reste échu, le délai de régularisation court encore."
        : Closing.EndOf(before.Defaults.Where(it => it.ClosedOn == today)) switch
        {
            DefaultEnd.Unfounded => "Le règlement avait été reçu à temps\u00A0: il n’y avait pas de défaut.",
            DefaultEnd.Withdrawn => "Un report de l’échéance a été accordé.",
            _ => "Plus aucune somme n’est échue.",
        };

    private static int NextSequence(Proceedings before) =>
        before.Orders.Count == 0 ? 1 : before.Orders[^1].Sequence + 1;
}
