using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aims.Billing;

/// <summary>A price list as JSON: <c>{"validFrom":"2026-01-01","bronzeCents":4900,…}</c>, whole cents, no zero price.</summary>
public static class PriceListJson
{
    /// <summary>Reads one list with every fault.</summary>
    public static Checked<PriceList> Read(JsonElement json) => JsonFields.Read(json, Read);

    /// <summary>The JSON of a list.</summary>
    public static string Write(PriceList list) =>
        new JsonObject
        {
            ["validFrom"] = list.ValidFrom.ToIso(),
            ["bronzeCents"] = list.Bronze.Cents,
            ["bronzePlusCents"] = list.BronzePlus.Cents,
            ["silverCents"] = list.Silver.Cents,
            ["goldCents"] = list.Gold.Cents,
        }.ToJsonString();

    internal static PriceList Read(JsonFields fields) =>
        new(
            fields.Date("validFrom"),
            fields.Cents("bronzeCents", least: 1),
            fields.Cents("bronzePlusCents", least: 1),
            fields.Cents("silverCents", least: 1),
            fields.Cents("goldCents", least: 1)
        );
}
