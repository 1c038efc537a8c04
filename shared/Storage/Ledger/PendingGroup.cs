using System.Text.Json;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Documents that wait for one ledger transaction: same series, same issue date.</summary>
internal sealed record PendingGroup(IReadOnlyList<PendingDocument> Documents)
{
    /// <summary>A transaction holds 100 rows: the counter, the group, and two rows per document.</summary>
    private const int MostDocuments = 49;

    /// <summary>A transaction holds 4 MiB; a margin is kept for the envelope (spec §6).</summary>
    private const int MostBytes = 3 * 1024 * 1024;

    public Series Series => Documents[0].Facts.Series;

    public DateOnly IssueDate => Documents[0].Facts.IssueDate;

    public string Partition => LedgerKeys.Partition(Series, IssueDate.Year);

    /// <summary>Cuts where a transaction is full, between months and between kinds, so that the keys of a group are one range.</summary>
    public static IEnumerable<PendingGroup> Split(IReadOnlyList<DocumentFacts> documents)
    {
        var group = new List<PendingDocument>();
        var bytes = 0;
        foreach (var next in documents.Select(PendingDocument.Of))
        {
            var isOther = group.Count > 0 && !group[0].Facts.IsIssuedWith(next.Facts);
            if (isOther || group.Count == MostDocuments || (group.Count > 0 && bytes + next.Bytes > MostBytes))
            {
                yield return new PendingGroup([.. group]);
                group.Clear();
                bytes = 0;
            }

            group.Add(next);
            bytes += next.Bytes;
        }

        if (group.Count > 0)
        {
            yield return new PendingGroup(group);
        }
    }

    /// <summary>What is left once the keys that exist are taken out, and the answers for those.</summary>
    public (PendingGroup Missing, List<Recorded> Found) Without(IEnumerable<LedgerKey> existing)
    {
        var byKey = existing.ToDictionary(key => key.Key);
        var found = Documents
            .Where(document => byKey.ContainsKey(document.Facts.Key))
            .Select(document => Answer(document.Facts, byKey[document.Facts.Key]))
            .ToList();
        return (new PendingGroup([.. Documents.Where(document => !byKey.ContainsKey(document.Facts.Key))]), found);
    }

    private static Recorded Answer(DocumentFacts wanted, LedgerKey existing) =>
        wanted.Fingerprint == existing.Fingerprint
            ? new Recorded.AlreadyThere(existing)
            : new Recorded.Different(wanted, existing);
}
