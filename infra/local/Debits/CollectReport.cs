#pragma warning disable MA0048 // What a month of direct debits came to, with the files that it left.

using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>A file of direct debits and where it lies.</summary>
internal sealed record SavedDebitFile(DebitFileSeen File, string Path);

/// <summary>A file that the bank sends, where it lies and what is in it.</summary>
internal sealed record SavedReply(string Path, string Says);

/// <summary>What a month of direct debits came to.</summary>
/// <param name="Month">The month.</param>
/// <param name="Until">The instant up to which it was played.</param>
/// <param name="Files">What left.</param>
/// <param name="Planned">What did not leave, and why.</param>
/// <param name="Replies">What the bank answers, in order.</param>
/// <param name="Customers">Names by contract.</param>
/// <param name="Played">What it took.</param>
internal sealed record CollectReport(
    BillingPeriod Month,
    DateTimeOffset Until,
    IReadOnlyList<SavedDebitFile> Files,
    IReadOnlyList<PlannedDebit> Planned,
    IReadOnlyList<SavedReply> Replies,
    IReadOnlyDictionary<string, string> Customers,
    Played Played
)
{
    /// <summary>Whether nothing failed.</summary>
    public bool IsGood => Played.Poisoned == 0;

    /// <summary>For people.</summary>
    public void Print(TextWriter output, CollectOptions options)
    {
        output.WriteLine();
        foreach (var (file, path) in Files)
        {
            Print(output, file, path);
        }

        output.WriteLine(Summary());
        LongTable.Print(output, Planned, it => $"  {it.Contract, -9} {it.Says}");
        PrintReplies(output, options);
        if (!IsGood)
        {
            output.WriteLine($"FAILED: {Played.Poisoned} poison messages; see functions.log");
        }
    }

    /// <summary>For programs.</summary>
    public string ToJson() =>
        new JsonObject
        {
            ["month"] = Month.ToString(),
            ["until"] = Until.ToIso(),
            ["files"] = new JsonArray([.. Files.Select(ToJson)]),
            ["waiting"] = new JsonArray([
                .. Planned.Select(it => new JsonObject
                {
                    ["contract"] = it.Contract,
                    ["document"] = it.Document,
                    ["action"] = it.Action,
                    ["collectionDate"] = it.On,
                    ["reason"] = it.Reason,
                }),
            ]),
            ["replies"] = new JsonArray([.. Replies.Select(it => JsonValue.Create(it.Path))]),
        }.ToJsonString(ReportJson.Readable);

    private string Summary()
    {
        var debits = Files.Sum(it => it.File.Debits.Count);
        var total = French.Amount(Money.Sum(Files.Select(it => it.File.Total)));
        var day = ParisCalendar.DayOf(Until).ToIso();
        return Files.Count == 0
            ? $"Nothing of {Month} is collected by direct debit."
            : $"{debits} direct debits in {(Files.Count == 1 ? "one file" : $"{Files.Count} files")}, {total}, on their way since {day}; "
                + (Planned.Count == 0 ? "nothing waits." : $"{Planned.Count} more documents wait:");
    }

    private void Print(TextWriter output, DebitFileSeen file, string path)
    {
        output.WriteLine($"{file.Id}   {file.Scheme}, made on {file.CreatedOn.ToIso()}: {path}");
        foreach (var batch in file.Batches)
        {
            var sum = French.Amount(batch.Total);
            output.WriteLine(
                $"  batch {batch.Id}: collected on {batch.CollectionDate}, {batch.Count} direct debits, {sum}"
            );
        }

        LongTable.Print(output, file.Debits, Row);
        output.WriteLine();
    }

    private string Row(DebitSeen debit)
    {
        var customer = Customers.GetValueOrDefault(debit.Contract, "");
        return $"    {debit.Id, -16} {debit.Contract, -9} {French.Amount(debit.Amount), 13}  {debit.Mandate, -16} {customer}";
    }

    private void PrintReplies(TextWriter output, CollectOptions options)
    {
        if (Replies.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("What the bank answers, in the order in which it comes:");
        foreach (var (path, says) in Replies)
        {
            output.WriteLine($"  {path}   {says}");
        }

        output.WriteLine();
        output.WriteLine("Bring it in, one after the other, and see what each file changes:");
        foreach (var (path, _) in Replies)
        {
            output.WriteLine($"  dotnet run --project infra/local -- bank {Word(path)}{OptionsOf(options)}");
        }
    }

    private static string OptionsOf(CollectOptions options)
    {
        var (folder, data) = (options.Month.Out, options.Data);
        return (folder == CollectOptions.Folder ? "" : $" --out {Word(folder)}")
            + (data == CollectOptions.DataIn(folder) ? "" : $" --data {Word(data)}");
    }

    /// <summary>As it is typed in a shell.</summary>
    private static string Word(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static JsonObject ToJson(SavedDebitFile saved) =>
        new()
        {
            ["id"] = saved.File.Id,
            ["path"] = saved.Path,
            ["scheme"] = saved.File.Scheme,
            ["totalCents"] = saved.File.Total.Cents,
            ["batches"] = new JsonArray([
                .. saved.File.Batches.Select(batch => new JsonObject
                {
                    ["id"] = batch.Id,
                    ["collectionDate"] = batch.CollectionDate,
                    ["debits"] = batch.Count,
                    ["totalCents"] = batch.Total.Cents,
                }),
            ]),
            ["debits"] = new JsonArray([
                .. saved.File.Debits.Select(debit => new JsonObject
                {
                    ["id"] = debit.Id,
                    ["contract"] = debit.Contract,
                    ["amountCents"] = debit.Amount.Cents,
                    ["mandate"] = debit.Mandate,
                }),
            ]),
        };
}
