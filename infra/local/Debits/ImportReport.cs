namespace Aims.Local;

/// <summary>What a file of the bank came to.</summary>
/// <param name="Name">The file.</param>
/// <param name="At">When it came.</param>
/// <param name="File">What the app made of it.</param>
/// <param name="Known">The same when it had been read before; null: it is new.</param>
/// <param name="Change">What it changed.</param>
/// <param name="Played">What it took.</param>
internal sealed record ImportReport(
    string Name,
    DateTimeOffset At,
    ImportedFile File,
    ImportedFile? Known,
    BankChange Change,
    Played Played
)
{
    /// <summary>Whether all of it was taken, now or before, and nothing failed.</summary>
    public bool IsGood => File.IsRead && Played.Poisoned == 0;

    /// <summary>For people.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{ParisCalendar.DayOf(At).ToIso()}, {Name}: {Verdict()}");
        PrintDebits(output);
        PrintDocuments(output);
        PrintMoney(output);
        PrintNext(output);
        if (Played.Poisoned > 0)
        {
            output.WriteLine($"FAILED: {Played.Poisoned} poison messages; see functions.log");
        }
    }

    private string Verdict() =>
        File.Fault is { } fault
            ? $"REFUSED, {fault}. Nothing of it was taken{(File.IsKept ? "; it waits for a person" : "")}."
        : !File.IsRead ? $"{File.State}: it was not read; see functions.log"
        : Known is not null && Change.IsNone ? $"{File.Format}, known: read on {Known.ReadOn}. Nothing changed."
        : Known is not null ? $"{File.Format}, known: read on {Known.ReadOn}."
        : $"{File.Format}, read: {Held()}.{(Change.IsOfNoMoney ? " No account changed." : "")}";

    /// <summary>What is not nothing.</summary>
    private string Held() =>
        File.Figures.Where(it => it.Value > 0).Select(it => $"{Words(it.Name)} {it.Value}").ToList()
            is { Count: > 0 } held
            ? string.Join(", ", held)
            : "nothing that concerns us";

    /// <summary>notOurs, as one says it.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    private void PrintDebits(TextWriter output)
    {
        if (Change.Debits.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{"direct debit", -16} {"contract", -9} {"amount", 13}  {"was", -10} {"is now", -10} since");
        LongTable.Print(output, Change.Debits, it => Row(it.Before, it.After));
    }

    private static string Row(DebitSeen before, DebitSeen after)
    {
        var why = after.Reason is { } code ? $"  {code}: {ReturnReasons.Of(code).Meaning}" : "";
        return $"{after.Id, -16} {after.Contract, -9} {French.Amount(after.Amount), 13}  {before.Status, -10} {after.Status, -10} {after.Since}{why}";
    }

    private void PrintDocuments(TextWriter output)
    {
        if (Change.Documents.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(
            $"{"document", -16} {"contract", -9} {"incl. VAT", 13}  {"open was", 13} {"is now", 13}  state"
        );
        LongTable.Print(output, Change.Documents, it => Row(it.Before, it.After));
    }

    private static string Row(OwedDocument before, OwedDocument after)
    {
        return $"{after.Number, -16} {after.Contract, -9} {French.Amount(after.Total), 13}  {French.Amount(before.Open), 13} {French.Amount(after.Open), 13}  {after.State}";
    }

    private void PrintMoney(TextWriter output)
    {
        var lines = Change
            .Received.Select(it =>
                $"received   {French.Amount(it.Amount)} for {it.Contract}, {Paid(it)} ({it.Payment})"
            )
            .Concat(
                Change.Unmatched.Select(it =>
                    $"unmatched  {French.Amount(it.Amount)} from {it.Payer ?? "?"}: {it.Reason} ({it.Payment})"
                )
            )
            .Concat(Asked().Select(it => $"parked     {it.Key}: {it.Reason}"))
            .Concat(Known is null ? File.Notes.Select(note => $"note       {note}") : [])
            .ToList();
        if (lines.Count > 0)
        {
            output.WriteLine();
            LongTable.Print(output, lines, it => it);
        }
    }

    /// <summary>What a person is asked about, beside a file that was refused: that has been said.</summary>
    private IEnumerable<(string Key, string Reason)> Asked() =>
        Change.Parked.Where(it => File.Fault is null || !it.Reason.Contains(File.Fault.Rule, StringComparison.Ordinal));

    /// <summary>What a document waits for may be what a person is asked.</summary>
    private bool WasSaid(PlannedDebit planned) => Change.Parked.Any(it => it.Reason == planned.Reason);

    private static string Paid(PaidSeen it) =>
        it.Documents.Count > 0 ? $"pays {string.Join(", ", it.Documents)}" : "pays nothing yet: credit";

    /// <summary>What the default engine and the direct debits make of what failed.</summary>
    private void PrintNext(TextWriter output)
    {
        if (Change.Failed.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("What follows:");
        }

        foreach (var contract in Change.Failed)
        {
            output.WriteLine($"  {contract} is {Change.After.Standings[contract]}");
            foreach (var planned in Change.After.Planned.Where(it => it.Contract == contract && !WasSaid(it)))
            {
                output.WriteLine($"    {planned.Says}.");
            }
        }
    }
}
