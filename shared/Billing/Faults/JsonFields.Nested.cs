using System.Text.Json;

namespace Aims.Billing;

/// <content>Objects and arrays within an object: their faults carry paths such as <c>servers[2].level</c>.</content>
public sealed partial class JsonFields
{
    /// <summary>An object within this one; null when it is not there.</summary>
    public T? OptionalObject<T>(string name, Func<JsonFields, T> read)
        where T : class
    {
        if (!Find(name, JsonValueKind.Object, "must be a JSON object", out var member))
        {
            return null;
        }

        var fields = new JsonFields(member, PathOf(name), _faults);
        var value = read(fields);
        fields.RefuseUnknown();
        return value;
    }

    /// <summary>An object that must be there; when it is not, that is the fault, and <paramref name="read"/> is not asked.</summary>
    public T? Member<T>(string name, Func<JsonFields, T> read)
        where T : class => OptionalObject(name, read) ?? Missing<T?>(name, null);

    /// <summary>An array of objects; its length is bounded.</summary>
    public ImmutableArray<T> Objects<T>(string name, int least, int most, Func<JsonFields, T> read) =>
        Items(
            name,
            least,
            most,
            (element, path) =>
            {
                var fields = new JsonFields(element, path, _faults);
                if (!fields.IsObject)
                {
                    return default!;
                }

                var value = read(fields);
                fields.RefuseUnknown();
                return value;
            }
        );

    /// <summary>The same, or null when it is not there: an empty array does not pass for none.</summary>
    public ImmutableArray<T>? OptionalObjects<T>(string name, int least, int most, Func<JsonFields, T> read)
    {
        _known.Add(name);
        return IsGiven(name) ? Objects(name, least, most, read) : null;
    }

    /// <summary>An array of texts, each read by <paramref name="read"/>; its length is bounded.</summary>
    public ImmutableArray<T> Values<T>(string name, int least, int most, TryRead<T> read, string rule) =>
        Items(
            name,
            least,
            most,
            (element, path) =>
            {
                if (element.ValueKind == JsonValueKind.String && read(element.GetString()!, out var value))
                {
                    return value;
                }

                _faults.Add(new Fault(path, rule));
                return default!;
            }
        );

    private ImmutableArray<T> Items<T>(string name, int least, int most, Func<JsonElement, string, T> read)
    {
        var given = Find(name, JsonValueKind.Array, "must be a JSON array", out var member);
        var length = given ? member.GetArrayLength() : 0;
        if (length < least || length > most)
        {
            // A member of another kind has already been named.
            if (given || !IsGiven(name))
            {
                Add(name, $"must have {least} to {most} items");
            }

            return [];
        }

        return given
            ? [.. member.EnumerateArray().Select((element, index) => read(element, $"{PathOf(name)}[{index}]"))]
            : [];
    }
}
