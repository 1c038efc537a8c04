using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Direct debits: what left in which file, what became of it, what leaves next.</summary>
internal sealed class DebitsApi(
    DebitTable debits,
    DebitFileTable files,
    DebitFileContainer bank,
    CollectingCases cases,
    ParkedTable parked,
    DirectDebitTerms terms,
    ParisCalendar calendar
)
{
    private const int MostDays = 400;
    private const int StandardDays = 31;

    /// <summary>Every attempt for a document, the first one first.</summary>
    public async Task<Answer> OfAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var number = request.RequiredQuery<DocumentNumber>(
            "document",
            DocumentNumber.TryParse,
            DocumentNumber.Rule,
            faults
        );
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var attempts = await debits.OfAsync(number, stop);
        return Listed("debits", attempts.Select(it => DebitView.Of(it.Followed, calendar.Today)));
    }

    /// <summary>The same decisions as the run's, without any write.</summary>
    public async Task<Answer> PlanAsync(HttpRequest request, CancellationToken stop)
    {
        var decided = await cases.DecideAsync(new Collecting(terms, calendar.Today), calendar.Today, stop);
        return Listed("plan", decided.Select(Planned));
    }

    /// <summary>The files decided from one day to another, both included: of the last 31 days unless something else is asked.</summary>
    public async Task<Answer> FilesAsync(HttpRequest request, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var last = request.Query<DateOnly>("to", IsoDate.TryParse, IsoDate.Rule, faults) ?? calendar.Today;
        var first =
            request.Query<DateOnly>("from", IsoDate.TryParse, IsoDate.Rule, faults)
            ?? DateOnly.FromDayNumber(Math.Max(0, last.DayNumber - StandardDays));
        if (faults.Count == 0 && last.DayNumber - first.DayNumber is < 0 or > MostDays)
        {
            faults.Add(new Fault("from", $"must be at most {MostDays} days before the end, and not after it"));
        }

        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var listed = new List<JsonObject>();
        foreach (var id in await files.IdsAsync(first, last, stop))
        {
            if (await files.ReadAsync(id, stop) is { } file)
            {
                listed.Add(DebitView.Of(file));
            }
        }

        return Listed("files", listed);
    }

    /// <summary>A file with what became of each of its direct debits.</summary>
    public async Task<Answer> FileAsync(HttpRequest request, CancellationToken stop)
    {
        if (await FindFileAsync(request, stop) is not { } file)
        {
            return ApiAnswers.NotFound("id", "the file");
        }

        var json = DebitView.Of(file.File);
        json["directDebits"] = new JsonArray([.. file.Debits.Select(it => DebitView.Of(it.Followed, calendar.Today))]);
        return ApiAnswers.Json(json);
    }

    /// <summary>The file for the bank, as it was made.</summary>
    public async Task<IResult> XmlAsync(HttpContext http) =>
        await FindFileAsync(http.Request, http.RequestAborted) is { File: var file }
        && await bank.ReadAsync(file, http.RequestAborted) is { } xml
            ? Results.File(xml, "application/xml", $"{file.MessageId}.xml")
            : ApiAnswers.NotFound("id", "the file").ToResult();

    /// <summary>A person says that the document of a direct debit which came back may be collected again; the next run announces it.</summary>
    public async Task<Answer> ReleaseAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (
            !EndToEndId.TryParse(request.Path("id"), out var id)
            || (await debits.OfAsync(id.Document, stop)).LastOrDefault() is not { } last
            || !await ExistsAsync(id, last, stop)
        )
        {
            return ApiAnswers.NotFound("id", "the direct debit");
        }

        if (last.Followed.Debit.Id != id || last.Followed.IsLive)
        {
            return ApiAnswers.Conflict(
                "id",
                $"only the last attempt, and one that came back, is released: {last.Followed.Debit.Id} is {last.Followed.Status}"
            );
        }

        var released = last.Followed with { ReleasedBy = last.Followed.ReleasedBy ?? write.Actor };
        if (released != last.Followed && !await debits.TryWriteAsync(last with { Followed = released }, stop))
        {
            return ApiAnswers.Conflict("id", "something was told of it just now: look at it again");
        }

        await parked.RemoveAsync(ParkedKeys.BankNews(DebitNewsTaking.AboutOf(id)), stop);
        return ApiAnswers.Json(DebitView.Of(released, calendar.Today));
    }

    private async Task<bool> ExistsAsync(EndToEndId id, StoredDebit last, CancellationToken stop) =>
        last.Followed.Debit.Id == id || await debits.FindAsync(id, stop) is not null;

    private async Task<StoredDebitFile?> FindFileAsync(HttpRequest request, CancellationToken stop)
    {
        var id = request.Path("id");
        return DebitFileNames.MayBe(id) ? await files.FindAsync(id, stop) : null;
    }

    private static Answer Listed(string name, IEnumerable<JsonObject> items) =>
        ApiAnswers.Json(new JsonObject { [name] = new JsonArray([.. items]) });

    private static JsonObject Planned(DecidedCase decided)
    {
        var json = new JsonObject { ["contract"] = decided.Contract.Text, ["document"] = decided.Document.ToString() };
        switch (decided.Decision)
        {
            case CollectingDecision.Collect { Debit: var debit }:
                json["action"] = "collect";
                json["debit"] = DebitView.Of(debit);
                break;
            case CollectingDecision.Announce { Notice: var notice }:
                json["action"] = "announce";
                json["collectionDate"] = notice.CollectionDate?.ToIso();
                break;
            case CollectingDecision.Later later:
                json["action"] = "later";
                json["collectionDate"] = later.CollectionDate.ToIso();
                break;
            case CollectingDecision.Wait wait:
                json["action"] = "wait";
                json["reason"] = wait.Reason;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return json;
    }
}
