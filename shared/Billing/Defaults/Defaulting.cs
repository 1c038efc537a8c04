namespace Aims.Billing;

/// <summary>Flags defaults, and closes those that facts have ended (R8, R9, R10).</summary>
internal sealed class Defaulting(Account account, Settlement settlement, DateOnly today)
{
    public EquatableList<Default> Update(
        EquatableList<Default> before,
        IReadOnlyCollection<MissedDeadline> missed,
        Occasion occasion
    )
    {
        var byKey = missed.ToDictionary(it => it.Key, StringComparer.Ordinal);
        var ended = before.Where(it => it.IsOpen && !byKey.ContainsKey(it.Key)).ToList();
        var defaults = before.Select(it => ended.Contains(it) ? Close(it) : it).ToList();
        // A document that stays overdue, by another deadline, stays in default whoever asks.
        var stays = ended.Select(it => it.Document).ToHashSet();
        foreach (var next in missed.Where(it => occasion == Occasion.Run || stays.Contains(it.Document)))
        {
            var known = defaults.FindIndex(it => string.Equals(it.Key, next.Key, StringComparison.Ordinal));
            if (known < 0)
            {
                defaults.Add(new Default(next.Document, next.MissedOn, today, next.Open, next.Cure));
            }
            else if (!defaults[known].IsOpen)
            {
                // What had ended it is no longer so.
                defaults[known] = defaults[known] with
                {
                    ClosedOn = null,
                    End = null,
                };
            }
        }

        return [.. defaults];
    }

    private Default Close(Default open) => open with { ClosedOn = today, End = EndOf(open) };

    private DefaultEnd EndOf(Default open)
    {
        if (settlement.Find(open.Document) is not { } document)
        {
            throw new InvalidDataException($"{open.Document} is in default and not in its account.");
        }

        return document.OpenAtEndOf(open.MissedOn) == Money.Zero ? DefaultEnd.Unfounded
            : IsWithdrawn(document, account.DeadlineOf(document.Facts), open.MissedOn) ? DefaultEnd.Withdrawn
            : DefaultEnd.Cured;
    }

    /// <summary>By an extension that still runs, or within which it was paid.</summary>
    private static bool IsWithdrawn(SettledDocument document, DateOnly deadline, DateOnly missedOn) =>
        deadline > missedOn && (document.Open > Money.Zero || document.OpenAtEndOf(deadline) == Money.Zero);
}
