using System.Text.Json.Serialization.Metadata;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>What became a fact later is left out where it is none: the text of older rows stays as it was sealed.</summary>
internal static class LaterMembers
{
    private static readonly Dictionary<Type, string[]> Names = new()
    {
        [typeof(DocumentFacts)] = ["corrects", "theme"],
        [typeof(Mandate)] = ["revokedOn", "lastCollectedOn"],
        [typeof(Notice)] = ["collectionDate", "amount"],
        [typeof(NoticeFacts)] = ["mandate"],
    };

    /// <summary>Adds that to the metadata of one type; a modifier of System.Text.Json.</summary>
    public static void LeaveOut(JsonTypeInfo type)
    {
        var later = Names.GetValueOrDefault(type.Type, []);
        foreach (var added in type.Properties.Where(property => later.Contains(property.Name, StringComparer.Ordinal)))
        {
            added.ShouldSerialize = (_, value) => value is not null;
        }
    }
}
