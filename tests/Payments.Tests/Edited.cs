using System.Text.Json.Nodes;

namespace Aims.Payments.Tests;

/// <summary>A JSON text with a few members set otherwise.</summary>
public static class Edited
{
    /// <summary>Sets members by their paths, such as <c>data.object.amount</c>; values are JSON; <c>-</c> takes the member away.</summary>
    public static string With(this string json, params (string Path, string Value)[] edits)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var (path, value) in edits)
        {
            var names = path.Split('.');
            var holder = names[..^1].Aggregate(root, Step).AsObject();
            if (value == "-")
            {
                holder.Remove(names[^1]);
            }
            else
            {
                holder[names[^1]] = JsonNode.Parse(value);
            }
        }

        return root.ToJsonString();
    }

    private static JsonNode Step(JsonNode node, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[name]!;
}
