using System.Text.Json;

namespace Aims.Functions;

/// <summary>What the Functions host posts to run a function: <c>{"Data":{…},"Metadata":{…}}</c>.</summary>
/// <remarks>
/// Only Data is read. Metadata mixes the host's values with members of the payload, which overwrite them: nothing that matters
/// may come from there. See docs/decisions/0001.
/// </remarks>
public sealed class Invocation
{
    private readonly JsonElement _input;

    private Invocation(JsonElement input, string id) => (_input, Id) = (input, id);

    /// <summary>The host's id of this invocation, for logs and the history of runs.</summary>
    public string Id { get; }

    /// <summary>Reads the body of an invocation.</summary>
    /// <exception cref="JsonException">It is not the host's JSON.</exception>
    public static async Task<Invocation> ReadAsync(Stream body, string id, CancellationToken stop)
    {
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: stop);
        return new Invocation(Input(json.RootElement).Clone(), id);
    }

    /// <summary>The text of a queue message.</summary>
    /// <remarks>
    /// The host sends a text as JSON inside a JSON string; Microsoft's samples show it plain, and a text that is JSON may come as
    /// the JSON itself. All three are the same message here.
    /// </remarks>
    public string Text()
    {
        if (_input.ValueKind != JsonValueKind.String)
        {
            return _input.GetRawText();
        }

        var text = _input.GetString()!;
        return text.StartsWith('"') && Unwrap(text) is { } inner ? inner : text;
    }

    /// <summary>Whether the host says that this occurrence of a timer is late; for the log only.</summary>
    public bool IsPastDue() =>
        _input.ValueKind == JsonValueKind.Object
        && _input.TryGetProperty("IsPastDue", out var pastDue)
        && pastDue.ValueKind == JsonValueKind.True;

    /// <summary>Every function has one input, whatever its function.json calls it.</summary>
    private static JsonElement Input(JsonElement body)
    {
        if (
            body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("Data", out var data)
            && data.ValueKind == JsonValueKind.Object
            && data.EnumerateObject().ToList() is [var input]
        )
        {
            return input.Value;
        }

        throw new JsonException("An invocation must be a JSON object with a member Data that holds one input.");
    }

    private static string? Unwrap(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, InvocationContext.Default.String);
        }
        catch (JsonException)
        {
            // A plain text that happens to begin with a quote.
            return null;
        }
    }
}
