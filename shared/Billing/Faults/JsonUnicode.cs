using System.Text.Json;

namespace Aims.Billing;

/// <summary>
/// The parser takes bytes that are not UTF-8, and escapes such as <c>\ud83d</c> without their other half; it throws when it is asked for
/// the text.
/// </summary>
internal static class JsonUnicode
{
    /// <summary>Whether every name and text in it can be read.</summary>
    public static bool IsIn(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Object => json.EnumerateObject()
                    .All(member => member.Name is not null && IsIn(member.Value)),
                JsonValueKind.Array => json.EnumerateArray().All(IsIn),
                JsonValueKind.String => json.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
