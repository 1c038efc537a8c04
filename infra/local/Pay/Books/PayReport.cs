using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>What a month that got paid came to.</summary>
/// <param name="Month">The month.</param>
/// <param name="Program">What was played.</param>
/// <param name="Paid">How playing it went.</param>
/// <param name="Books">Where every cent is.</param>
/// <param name="Slip">The deposit slip, when there were cheques.</param>
internal sealed record PayReport(MonthReport Month, PaymentProgram Program, PaidPlay Paid, Books Books, string? Slip)
{
    private IReadOnlyList<BookedDocument> Documents { get; } = OfTheMonth(Month, Books);

    /// <summary>What was parked while payments were played.</summary>
    private IReadOnlyList<(string Key, string Reason)> Parked { get; } = [.. Books.Parked.Except(Month.Parked)];

    /// <summary>Whether nothing failed, and every cent is where it belongs.</summary>
    public bool IsGood => !Faults().Any();

    /// <summary>For people.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(
            $"{"number", -14} {"contract", -9} {"incl. VAT", 13} {"paid", 13}  {"state", -10}  what happened"
        );
        LongTable.Print(output, Documents, Row);
        output.WriteLine();
        var states = Enum.GetNames<DocumentState>().Select(state => (state, Documents.Count(it => it.State == state)));
        output.WriteLine(string.Join(", ", states.Select(it => $"{it.Item2} {it.state}")) + ".");
        PrintStrays(output);
        PrintSums(output);
        PrintEffort(output);
        foreach (var fault in Faults())
        {
            output.WriteLine($"FAILED: {fault}");
        }
    }

    /// <summary>For programs.</summary>
    public string ToJson() =>
        new JsonObject
        {
            ["month"] = Month.Month.ToString(),
            ["invoices"] = new JsonArray([.. Documents.Select(ToJson)]),
            ["receivedCents"] = Books.Received.Cents,
            ["reversedCents"] = Books.Reversed.Cents,
            ["allocatedCents"] = Books.Allocated.Cents,
            ["creditCents"] = Books.Credit.Cents,
            ["unmatched"] = Books.UnmatchedSum.Cents,
            ["unmatchedPayments"] = Books.Unmatched.Count,
            ["parked"] = Books.Parked.Count,
            ["slip"] = Slip,
            ["notifications"] = Paid.Webhooks,
            ["storageRequests"] = Paid.Played.StorageRequests,
            ["elapsedMs"] = (long)Paid.Played.Elapsed.TotalMilliseconds,
        }.ToJsonString(ReportJson.Readable);

    private IEnumerable<string> Faults()
    {
        if (!Month.IsComplete)
        {
            yield return "the month is incomplete";
        }

        foreach (var failure in Paid.Failures)
        {
            yield return failure;
        }

        foreach (var payment in Books.Lost)
        {
            yield return $"{payment} was told and is not in the register";
        }

        if (Paid.Played.Poisoned > 0)
        {
            yield return $"{Paid.Played.Poisoned} poison messages; see functions.log";
        }

        if (Parked.Count > Program.Scenes.Count(scene => scene.Delivery is Delivery.Webhook { Fate: Fate.Parked }))
        {
            yield return "more was parked than the story parks";
        }

        if (!Books.IsBalanced)
        {
            yield return "the sums do not agree";
        }
    }

    private void PrintStrays(TextWriter output)
    {
        foreach (var what in Program.Missing)
        {
            output.WriteLine($"  not played, for want of an invoice: {what}");
        }

        LongTable.Print(
            output,
            Books.Unmatched,
            it => $"  unmatched {it.Payment}, {French.Amount(it.Amount)} from {it.Payer ?? "?"}: {it.Reason}"
        );
        foreach (var (key, reason) in Parked)
        {
            output.WriteLine($"  parked {key}: {reason}");
        }

        var forged = Program.Scenes.Count(scene => scene.Delivery is Delivery.Webhook { Fate: Fate.Forged });
        if (forged > 0)
        {
            output.WriteLine($"  refused at the door: {forged} webhooks with a bad signature");
        }
    }

    private void PrintSums(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(
            $"received {French.Amount(Books.Received)} − reversed {French.Amount(Books.Reversed)} {(Books.IsBalanced ? '=' : '≠')} "
                + $"allocated {French.Amount(Books.Allocated)} + credit {French.Amount(Books.Credit)} + unmatched {French.Amount(Books.UnmatchedSum)}"
        );
        if (Slip is not null)
        {
            output.WriteLine($"deposit slip: {Slip}");
        }
    }

    private void PrintEffort(TextWriter output)
    {
        var all = Program.Scenes.Count;
        var perSecond = all / (decimal)Paid.Played.Elapsed.TotalSeconds;
        var each = Paid.Played.StorageRequests / (decimal)all;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all} {Program.What}, {perSecond:0.0} a second from the door to the account; {Paid.Played.StorageRequests} storage requests, {each:0.00} each."
            )
        );
    }

    private string Row(BookedDocument document)
    {
        var (total, paid) = (French.Amount(document.Total), French.Amount(document.Paid));
        var told = Program.Told.GetValueOrDefault(document.Number, "");
        return $"{document.Number, -14} {document.Contract, -9} {total, 13} {paid, 13}  {document.State, -10}  {told}";
    }

    private static JsonObject ToJson(BookedDocument document) =>
        new()
        {
            ["number"] = document.Number,
            ["contract"] = document.Contract,
            ["totalInclVatCents"] = document.Total.Cents,
            ["paidCents"] = document.Paid.Cents,
            ["state"] = document.State,
        };

    /// <summary>In the order in which the month shows them.</summary>
    private static List<BookedDocument> OfTheMonth(MonthReport month, Books books)
    {
        var booked = books.Documents.ToDictionary(document => document.Number, StringComparer.Ordinal);
        return [.. month.Documents.Where(it => booked.ContainsKey(it.Number)).Select(it => booked[it.Number])];
    }
}
