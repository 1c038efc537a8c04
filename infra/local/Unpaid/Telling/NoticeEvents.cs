namespace Aims.Local;

/// <summary>Notices that were mailed: what their mails say, and to whom.</summary>
internal static class NoticeEvents
{
    /// <summary>What is new.</summary>
    public static IEnumerable<StoryEvent> Of(Change change)
    {
        var known = change.Before.Standing.Notices.Where(it => it.Sent).Select(it => it.Notice);
        return change
            .After.Standing.Notices.Where(it => it.Sent && !known.Contains(it.Notice, StringComparer.Ordinal))
            .Select(notice => Of(change, notice));
    }

    private static StoryEvent Of(Change change, NoticeSeen notice)
    {
        var mails = change.Seen.Mails.Where(mail => mail.IsOf(change.After.Contract, notice)).ToList();
        var subject = mails.Count > 0 ? mails[0].Subject : "no mail";
        var text = $"{subject} → {string.Join(", ", mails.Select(mail => mail.To))}";
        var overdue = new Money(change.After.Standing.OverdueCents);
        return notice.Kind switch
        {
            nameof(NoticeKind.DeadlineNear) => change.Event(EventKind.Reminder, OpenOf(change, notice), text),
            nameof(NoticeKind.ChequeRenewal) => change.Event(EventKind.Reminder, null, text, Clauses.Billing),
            nameof(NoticeKind.CureEnding) => change.Event(EventKind.CureEnding, overdue, text),
            _ => change.Event(EventKind.NoticeSent, null, text),
        };
    }

    /// <summary>What is open of the document that a notice is about: <c>deadline|F2026-000002|2026-12-15</c>.</summary>
    private static Money? OpenOf(Change change, NoticeSeen notice) =>
        notice.Notice.Split('|') is [_, var number, ..]
        && change.After.Documents.FirstOrDefault(it => it.Number == number) is { } document
            ? new Money(document.OpenCents)
            : null;
}
