using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>How far the bank's news are known (R11): until then nobody who pays through a bank is suspended.</summary>
internal sealed class BankApi(BankCoverage coverage, ParisCalendar calendar)
{
    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        Json(await coverage.ReadAsync(stop));

    /// <summary>Everything that the bank booked up to a day, included, has been told or entered.</summary>
    public async Task<Answer> CoverAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var through = write.Read(json => JsonFields.Read(json, fields => new Covered(fields.Date("through"))));
        return !through.IsGood ? ApiAnswers.Invalid(through.Faults)
            : through.Value.Through > calendar.Today ? ApiAnswers.Invalid("through", "must not be after today")
            : Json(await coverage.ExtendAsync(through.Value.Through, write.Actor, stop));
    }

    private sealed record Covered(DateOnly Through);

    private static Answer Json(DateOnly? through) => ApiAnswers.Json(new JsonObject { ["through"] = through?.ToIso() });
}
