using System.Text.Json;

namespace Aims.Local;

/// <summary>Reads members that the API always answers with.</summary>
internal static class Answers
{
    public static IEnumerable<JsonElement> Items(this JsonElement json, string member) =>
        json.GetProperty(member).EnumerateArray();

    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    public static Money Cents(this JsonElement json, string member) => new(json.GetProperty(member).GetInt64());
}
