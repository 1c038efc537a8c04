using System.Text.Json.Nodes;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>A file of the bank as JSON.</summary>
internal static class BankFileView
{
    public static JsonObject Of(ReceivedBankFile file)
    {
        var json = new JsonObject
        {
            ["id"] = file.Id,
            ["state"] = file.State.ToString().ToLowerInvariant(),
            ["name"] = file.Name.Length == 0 ? null : file.Name,
            ["by"] = file.Actor.Length == 0 ? null : file.Actor,
            ["at"] = file.At.ToString("O", null),
        };
        if (file.ReadAt is { } readAt)
        {
            json["readAt"] = readAt.ToString("O", null);
            json["format"] = file.Format.Length == 0 ? null : file.Format;
            json["figures"] = new JsonObject(
                (file.Figures ?? []).Select(next => KeyValuePair.Create(next.Name, (JsonNode?)next.Value))
            );
            json["notes"] = new JsonArray([.. (file.Notes ?? []).Select(note => JsonValue.Create(note))]);
        }

        if (file.Fault is { } fault)
        {
            json["fault"] = new JsonObject { ["line"] = fault.Line, ["rule"] = fault.Rule };
        }

        return json;
    }
}
