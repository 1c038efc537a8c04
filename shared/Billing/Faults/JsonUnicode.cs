using System.Text.Json;

namespace Aims.Billing;

/// <summary>
/// The parser takes bytes that are not UTF-8, and escapes such as <c>\ud83d</c> without their other half; it throws when it is asked for
/// the text.
/// </summary>
internal static class JsonUnicode
{
    /// <summary>What is read of a JSON, or the fault that it is no Unicode.</summary>
    public static Checked<T> Read<T>(JsonElement json, Func<Checked<T>> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException) when (!IsIn(json))
        {
            return Check.Bad<T>(new Fault("", "must be Unicode: a text holds bytes or half a surrogate that are none"));
        }
    }

    /// <summary>Whether every name and text in it can be read.</summary>
    private static bool IsIn(JsonElement json)
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
