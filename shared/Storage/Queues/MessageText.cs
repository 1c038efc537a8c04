using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Queue messages as JSON with a version. No member bears a name that the host's metadata uses (id, name, sys …).</summary>
internal static class MessageText
{
    private const int Version = 1;

    public static string Write(params (string Name, JsonNode Value)[] members)
    {
        var json = new JsonObject { ["version"] = Version };
        foreach (var (name, value) in members)
        {
            json[name] = value;
        }

        return json.ToJsonString();
    }

    public static Checked<T> Read<T>(string text, Func<JsonFields, T> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return JsonFields.Read(
                json.RootElement,
                fields =>
                {
                    if (fields.OptionalWhole("version", 1, int.MaxValue) != Version)
                    {
                        fields.Add("version", $"must be {Version}");
                    }

                    return read(fields);
                }
            );
        }
        catch (JsonException e)
        {
            return Check.Bad<T>(new Fault("", $"is not JSON: {e.Message}"));
        }
    }

    public static DocumentNumber Document(JsonFields fields) =>
        fields.Value<DocumentNumber>("document", DocumentNumber.TryParse, DocumentNumber.Rule);
}
