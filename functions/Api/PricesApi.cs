using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Price lists, by the day from which they hold.</summary>
internal sealed class PricesApi(PriceTable prices)
{
    public async Task<Answer> PutAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var list = write.Read(PriceListJson.Read);
        if (!list.IsGood)
        {
            return ApiAnswers.Invalid(list.Faults);
        }

        if (!IsoDate.TryParse(request.Path("validFrom"), out var day) || day != list.Value.ValidFrom)
        {
            return ApiAnswers.Invalid("validFrom", "must be the date of the address");
        }

        await prices.PutAsync(list.Value, write.Actor, stop);
        return ApiAnswers.Json(JsonNode.Parse(PriceListJson.Write(list.Value))!);
    }

    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        IsoDate.TryParse(request.Path("validFrom"), out var day) && await prices.ReadAsync(day, stop) is { } list
            ? ApiAnswers.Json(JsonNode.Parse(PriceListJson.Write(list))!)
            : ApiAnswers.NotFound("validFrom", "the price list");
}
