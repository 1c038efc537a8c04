using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>What a story came to.</summary>
/// <param name="Log">What was seen.</param>
/// <param name="File">Who played.</param>
/// <param name="Documents">Every invoice, with its files.</param>
/// <param name="Parked">What waits for a person.</param>
/// <param name="Played">What it took.</param>
internal sealed record StoryReport(
    StoryLog Log,
    ContractFile File,
    IReadOnlyList<IssuedDocument> Documents,
    IReadOnlyList<(string Key, string Reason)> Parked,
    Played Played
)
{
    /// <summary>What must hold.</summary>
    public IReadOnlyList<StoryCheck> Checks { get; } =
    [
        new("the neighbour was never touched", [.. Neighbourhood.Touched(StoryCast.Neighbour, Log.Events, Log.Last!)]),
        new("nobody who owes nothing was suspended on any evening", Log.SuspendedForNothing),
        new("on every evening operations had what the money says", Log.Disagreements),
        new("each notice was mailed once to each recipient, with its statement", [.. MailingFaults(Log, File)]),
        new("every invoice is in the timeline, with its PDF and its mail", [.. DocumentFaults(Log, Documents)]),
        new("nothing was parked", [.. Parked.Select(it => $"{it.Key}: {it.Reason}"), .. Poisoned(Played)]),
    ];

    /// <summary>Whether all of it holds.</summary>
    public bool IsGood => Checks.All(check => check.Holds);

    /// <summary>Where the statements are put.</summary>
    public static string StatementsIn(string folder) => Path.Combine(folder, "statements");

    /// <summary>For people.</summary>
    public void Print(TextWriter output, string folder, TimeSpan elapsed)
    {
        output.WriteLine();
        foreach (var it in Log.Events)
        {
            var amount = it.Amount is { } sum ? French.Amount(sum) : "";
            output.WriteLine(
                $"{it.Date.ToIso()}  {it.Contract}  {it.Kind, -20} {amount, 12}  {it.Clause, -3}  {it.Text}"
            );
        }

        output.WriteLine();
        output.WriteLine($"invoices:   {Path.Combine(folder, "documents")}");
        output.WriteLine($"statements: {StatementsIn(folder)}");
        output.WriteLine($"mails:      {Path.Combine(folder, "outbox")}");
        output.WriteLine();
        foreach (var check in Checks)
        {
            output.WriteLine($"{(check.Holds ? "ok    " : "FAILED")}  {check.Says}");
            foreach (var fault in check.Faults)
            {
                output.WriteLine($"          {fault}");
            }
        }

        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Log.Days} days and {Log.Events.Count} events in {elapsed.TotalSeconds:0} s; {Played.StorageRequests} storage requests."
            )
        );
    }

    /// <summary>For programs.</summary>
    public string ToJson() =>
        new JsonObject { ["events"] = new JsonArray([.. Log.Events.Select(ToJson)]) }.ToJsonString(ReportJson.Readable);

    private static JsonObject ToJson(StoryEvent it) =>
        new()
        {
            ["date"] = it.Date.ToIso(),
            ["contract"] = it.Contract,
            ["kind"] = it.Kind.ToString(),
            ["amountCents"] = it.Amount?.Cents,
            ["clause"] = it.Clause,
            ["text"] = it.Text,
        };

    private static IEnumerable<string> MailingFaults(StoryLog log, ContractFile file)
    {
        var recipients = file.Contracts.ToDictionary(
            contract => contract.Id.Text,
            contract => contract.Customer.Emails.Append(contract.Referent.Email).Distinct().Count(),
            StringComparer.Ordinal
        );
        return Mailing.Faults(log.Last!, contract => recipients[contract]);
    }

    private static IEnumerable<string> DocumentFaults(StoryLog log, IReadOnlyList<IssuedDocument> documents)
    {
        var told = log.Events.Where(it => it.Kind == EventKind.InvoiceIssued).Select(it => it.Text).ToList();
        if (told.Count != documents.Count)
        {
            yield return $"{documents.Count} invoices, {told.Count} in the timeline";
        }

        foreach (var document in documents)
        {
            if (document is { Pdf: null } or { Mail: null })
            {
                yield return $"{document.Number} has no PDF or no mail";
            }

            if (!told.Exists(text => text.StartsWith(document.Number, StringComparison.Ordinal)))
            {
                yield return $"{document.Number} is not in the timeline";
            }
        }
    }

    private static IEnumerable<string> Poisoned(Played played) =>
        played.Poisoned > 0 ? [$"{played.Poisoned} poison messages; see functions.log"] : [];
}
