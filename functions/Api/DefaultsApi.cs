using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Who is past a deadline, and why he stands where he stands: as it is now, whether or not a run has seen it.</summary>
internal sealed class DefaultsApi(
    DueIndex due,
    CaseIndex cases,
    AccountTable accounts,
    EvidenceReading evidence,
    Reviewing reviewing,
    ParisCalendar calendar
)
{
    private const int Together = 8;

    /// <summary>Contracts with something overdue, awaited or unfinished, by id; the others are in order.</summary>
    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var rows = await due.DueAsync(DateOnly.MinValue, calendar.Today.AddDays(-1), stop);
        var ids = rows.Select(row => row.Contract)
            .Concat((await cases.AllAsync(stop)).Keys)
            .Distinct()
            .OrderBy(id => id.Text, StringComparer.Ordinal)
            .ToList();
        var known = await evidence.KnownAsync(stop);
        var seen = new JsonObject?[ids.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            ids.Index(),
            together,
            async (next, cancel) => seen[next.Index] = await LookAsync(next.Item, known, cancel)
        );
        return ApiAnswers.Json(new JsonObject { ["defaults"] = new JsonArray([.. seen.OfType<JsonObject>()]) });
    }

    private async Task<JsonObject?> LookAsync(ContractId id, KnownMoney known, CancellationToken stop)
    {
        var account = await accounts.ReadAsync(id, stop);
        if (account.Proceedings.IsFinished && account.Account.PastDeadline(calendar.Today).Count == 0)
        {
            return null;
        }

        try
        {
            var looked = await reviewing.LookAsync(id, account, known, Occasion.News, stop);
            var json = StandingView.Of(looked.Conclusion.Standing, account.Proceedings);
            json["contract"] = id.Text;
            json["customer"] = looked.Contract.Contract.Customer.Name;
            json["statement"] = StatementView.Of(looked.Statement);
            return json;
        }
        catch (InvalidDataException fault)
        {
            // One that nothing can be concluded upon does not hide the others.
            return new JsonObject { ["contract"] = id.Text, ["fault"] = fault.Message };
        }
    }
}
