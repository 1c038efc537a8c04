using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues.Models;

namespace Aims.Local;

/// <summary>The bodies that the Functions host posts, member for member as captured from a running one.</summary>
internal static class Payloads
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A timer that serves the occurrence <paramref name="next"/>.</summary>
    public static JsonObject Timer(FunctionBinding timer, DateTimeOffset? last, DateTimeOffset next, JsonObject sys) =>
        new()
        {
            ["Data"] = new JsonObject
            {
                [timer.Name] = new JsonObject
                {
                    ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                    ["ScheduleStatus"] = new JsonObject
                    {
                        ["Last"] = Instant(last ?? DateTimeOffset.MinValue),
                        ["Next"] = Instant(next),
                        ["LastUpdated"] = Instant(last ?? next),
                    },
                    ["IsPastDue"] = false,
                },
            },
            ["Metadata"] = new JsonObject { ["sys"] = sys },
        };

    /// <summary>A queue message with this text.</summary>
    public static JsonObject Queue(FunctionBinding queue, QueueMessage message, string text, JsonObject sys)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["ExpirationTime"] = Second(message.ExpiresOn),
            ["Id"] = Encoded(message.MessageId),
            ["InsertionTime"] = Second(message.InsertedOn),
            ["NextVisibleTime"] = Second(message.NextVisibleOn),
            ["PopReceipt"] = Encoded(message.PopReceipt),
            ["sys"] = sys,
        };
        Merge(metadata, text);
        return new JsonObject
        {
            ["Data"] = new JsonObject { [queue.Name] = Encoded(text) },
            ["Metadata"] = metadata,
        };
    }

    /// <summary>What the host knows of itself.</summary>
    public static JsonObject Sys(string function, DateTimeOffset now, Guid random) =>
        new()
        {
            ["MethodName"] = function,
            ["UtcNow"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            ["RandGuid"] = random.ToString(),
        };

    /// <summary>
    /// The trap of the real host: members of a message that is a JSON object come into the metadata and overwrite what is there.
    /// </summary>
    private static void Merge(JsonObject metadata, string text)
    {
        if (Parse(text) is not JsonObject payload)
        {
            return;
        }

        foreach (var (name, value) in payload)
        {
            var known = metadata
                .Select(member => member.Key)
                .FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
            switch (value)
            {
                case JsonObject inner:
                    metadata[known ?? name] = inner.DeepClone();
                    break;
                case JsonValue scalar:
                    metadata[known ?? name] = Encoded(TextOf(scalar));
                    break;
                default:
                    // Arrays and nulls are left out.
                    break;
            }
        }
    }

    /// <summary>The host reads payloads with a library that takes texts that look like instants for instants.</summary>
    private static string TextOf(JsonValue scalar)
    {
        var text = scalar.ToString();
        return
            scalar.GetValueKind() == JsonValueKind.String
            && DateTime.TryParseExact(
                text,
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out var instant
            )
            ? instant.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
            : text;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // Any text may be a message.
            return null;
        }
    }

    /// <summary>JSON inside a JSON string: how the host sends every text.</summary>
    private static string Encoded(string text) => JsonSerializer.Serialize(text, Readable);

    private static string Instant(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string Second(DateTimeOffset? instant) =>
        (instant ?? DateTimeOffset.MaxValue).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
