namespace Aims.Local;

/// <summary>Whether each notice was mailed, once to each recipient, and nothing was told twice.</summary>
internal static class Mailing
{
    /// <summary>What is wrong with notices and their mails.</summary>
    /// <param name="end">The last look.</param>
    /// <param name="recipients">How many addresses a contract has.</param>
    public static IEnumerable<string> Faults(Snapshot end, Func<string, int> recipients) =>
        end.Accounts.SelectMany(account => Faults(account, end, recipients(account.Contract))).Concat(Strays(end));

    private static IEnumerable<string> Faults(AccountSeen account, Snapshot end, int recipients)
    {
        foreach (var notice in account.Standing.Notices)
        {
            var mails = end.Mails.Where(mail => mail.IsOf(account.Contract, notice)).ToList();
            var addresses = mails.Select(mail => mail.To).Distinct(StringComparer.Ordinal).Count();
            if (!notice.Sent || mails.Count != recipients || addresses != recipients)
            {
                yield return $"{account.Contract} {notice.Notice}: {mails.Count} mails to {addresses} of {recipients} addresses";
            }

            if (
                mails.Exists(mail =>
                    mail.Attachments is not [var name] || !name.EndsWith(".pdf", StringComparison.Ordinal)
                )
            )
            {
                yield return $"{account.Contract} {notice.Notice}: a mail has no statement";
            }
        }

        // One suspension at the desk is told once, and so is one reinstatement.
        foreach (var (state, kind) in new[] { ("Suspended", "Suspended"), ("Active", "Reinstated") })
        {
            var done = end.Desk.Count(order => order.Contract == account.Contract && order.DesiredState == state);
            var told = account.Standing.Notices.Count(notice => notice.Kind == kind);
            if (done != told)
            {
                yield return $"{account.Contract}: {done} times {kind} at the desk, {told} times told";
            }
        }
    }

    /// <summary>Mails of notices that no account knows of.</summary>
    private static IEnumerable<string> Strays(Snapshot end) =>
        end
            .Mails.Where(mail => mail.Name.Contains("/notices/", StringComparison.Ordinal))
            .Where(mail =>
                !end.Accounts.Any(account =>
                    account.Standing.Notices.Any(notice => mail.IsOf(account.Contract, notice))
                )
            )
            .Select(mail => $"{mail.Name} is the mail of no notice");
}
