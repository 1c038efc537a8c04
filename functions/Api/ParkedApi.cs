using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What waits for a person, and trying it again.</summary>
internal sealed class ParkedApi(
    ParkedTable parked,
    WorkQueues queues,
    PriceTable prices,
    InvoiceLedger ledger,
    Issuing issuing,
    SettlingIndex index,
    Settling settling,
    Reviewing reviewing,
    EInvoicesApi einvoices,
    BankFilesApi bankFiles,
    ParisCalendar calendar
)
{
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var entries = await parked.AllAsync(stop);
        return ApiAnswers.Json(new JsonObject { ["parked"] = new JsonArray([.. entries.Select(ToJson)]) });
    }

    /// <summary>A message goes back to its queue; a contract is looked at again.</summary>
    public async Task<Answer> ReplayAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var key = request.Path("key");
        if (await parked.ReadAsync(key, stop) is not { } entry)
        {
            return ApiAnswers.NotFound("key", "the parked entry");
        }

        if (ParkedKeys.IsContract(key))
        {
            return await IssueAsync(ParkedKeys.ToContract(key), stop);
        }

        if (ParkedKeys.IsSettling(key))
        {
            return await SettleAsync(key, stop);
        }

        if (ParkedKeys.IsDefault(key))
        {
            return await ConcludeAsync(key, write.Actor, stop);
        }

        if (ParkedKeys.IsEInvoice(key))
        {
            return await SubmitAsync(key, stop);
        }

        if (ParkedKeys.IsBankFile(key))
        {
            return await ReadAgainAsync(key, write.Actor, stop);
        }

        if (ParkedKeys.IsStatus(key) || ParkedKeys.IsBankNews(key))
        {
            // A person has seen it: what follows from it is a credit note, an entry by hand, or a word with the customer.
            await parked.RemoveAsync(key, stop);
            return ApiAnswers.Json(new JsonObject { ["replayed"] = key });
        }

        await queues.ReplayAsync(entry.Queue, entry.Text, stop);
        await parked.RemoveAsync(key, stop);
        return ApiAnswers.Json(new JsonObject { ["replayed"] = key });
    }

    private async Task<Answer> IssueAsync(ContractId contract, CancellationToken stop)
    {
        var today = calendar.Today;
        await ledger.OpenYearAsync(today.Year, stop);
        var report = await issuing.IssueAsync([contract], await prices.ReadAllAsync(stop), today, ahead: null, stop);
        var key = ParkedKeys.Contract(contract);
        if (report.IsParked(contract))
        {
            return ApiAnswers.Conflict("contract", $"is still parked: {(await parked.ReadAsync(key, stop))?.Reason}");
        }

        await parked.RemoveAsync(key, stop);
        var issued = report.DocumentsOf(contract).Select(document => JsonValue.Create(document.Number.ToString()));
        return ApiAnswers.Json(new JsonObject { ["replayed"] = key, ["documents"] = new JsonArray([.. issued]) });
    }

    private async Task<Answer> SettleAsync(string key, CancellationToken stop)
    {
        var id = ParkedKeys.ToSettling(key);
        var rows = await index.DueAsync(calendar.Today, stop);
        var settled = await settling.SettleAsync(id, [.. rows.Where(row => row.Contract == id)], stop);
        if (settled.Fault is { } fault)
        {
            return ApiAnswers.Conflict("contract", $"is still parked: {fault}");
        }

        await parked.RemoveAsync(key, stop);
        return ApiAnswers.Json(new JsonObject { ["replayed"] = key });
    }

    /// <summary>What can be concluded upon again leaves the list; what follows from it is for the daily run.</summary>
    private async Task<Answer> ConcludeAsync(string key, string actor, CancellationToken stop)
    {
        try
        {
            var review = new Review(Occasion.News, $"looked at again by {actor}");
            await reviewing.ReviewAsync(ParkedKeys.ToDefault(key), review, stop);
        }
        catch (InvalidDataException fault)
        {
            return ApiAnswers.Conflict("contract", $"is still parked: {fault.Message}");
        }

        await parked.RemoveAsync(key, stop);
        return ApiAnswers.Json(new JsonObject { ["replayed"] = key });
    }

    private async Task<Answer> SubmitAsync(string key, CancellationToken stop)
    {
        if (await einvoices.AgainAsync(ParkedKeys.ToEInvoice(key), stop) is { } reason)
        {
            return ApiAnswers.Conflict("document", $"is still parked: {reason}");
        }

        await parked.RemoveAsync(key, stop);
        return ApiAnswers.Json(new JsonObject { ["replayed"] = key });
    }

    /// <summary>The next run reads the file: what was wrong may have been a setting of ours.</summary>
    private async Task<Answer> ReadAgainAsync(string key, string actor, CancellationToken stop)
    {
        if (!await bankFiles.AgainAsync(ParkedKeys.ToBankFile(key), actor, stop))
        {
            return ApiAnswers.Conflict("file", "is not refused any more");
        }

        await parked.RemoveAsync(key, stop);
        return ApiAnswers.Json(new JsonObject { ["replayed"] = key });
    }

    private static JsonObject ToJson(Parked entry) =>
        new()
        {
            ["key"] = entry.Key,
            ["reason"] = entry.Reason,
            ["since"] = entry.Since.ToString("O", null),
            ["queue"] = entry.Queue.Length == 0 ? null : entry.Queue,
            ["text"] = entry.Text.Length == 0 ? null : entry.Text,
        };
}
