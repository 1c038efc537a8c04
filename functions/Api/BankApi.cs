using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>How far the bank's news are known (R11): until then nobody who pays through a bank is suspended.</summary>
internal sealed class BankApi(BankCoverage coverage, Covering covering, ParisCalendar calendar)
{
    /// <summary>The last day covered, and which statement is missing where later ones wait for it.</summary>
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop)
    {
        var known = await coverage.ReadAllAsync(stop);
        return ApiAnswers.Json(new JsonObject { ["through"] = known.Through?.ToIso(), ["missing"] = known.Gap });
    }

    /// <summary>Everything that the bank booked up to a day, included, has been told or entered.</summary>
    public async Task<Answer> CoverAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var through = write.Read(json => JsonFields.Read(json, fields => new Covered(fields.Date("through"))));
        return !through.IsGood ? ApiAnswers.Invalid(through.Faults)
            : through.Value.Through > calendar.Today ? ApiAnswers.Invalid("through", "must not be after today")
            : Json(await covering.CoverAsync(through.Value.Through, write.Actor, stop));
    }

    private sealed record Covered(DateOnly Through);

    private static Answer Json(DateOnly? through) => ApiAnswers.Json(new JsonObject { ["through"] = through?.ToIso() });
}
