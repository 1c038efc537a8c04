using System.Text.Json;

namespace Aims.Billing;

/// <summary>Reads one JSON object member by member and collects every fault, with its path, instead of stopping at the first.</summary>
/// <remarks>Members nobody asked for are refused by <see cref="RefuseUnknown"/>: a misspelt option must not be ignored in silence.</remarks>
public sealed partial class JsonFields
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly ICollection<Fault> _faults;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _faulty = new(StringComparer.Ordinal);

    /// <summary>Looks at one object; a fault when it is none. Faults are added to <paramref name="faults"/>.</summary>
    public JsonFields(JsonElement element, string path, ICollection<Fault> faults)
    {
        (_element, _path, _faults) = (element, path, faults);
        IsObject = element.ValueKind == JsonValueKind.Object;
        if (!IsObject)
        {
            Add("", "must be a JSON object");
        }
    }

    /// <summary>Whether there is an object to read.</summary>
    public bool IsObject { get; }

    /// <summary>Reads one object: its value, or every fault.</summary>
    public static Checked<T> Read<T>(JsonElement json, Func<JsonFields, T> read)
        where T : class => JsonUnicode.Read(json, () => ReadMembers(json, read));

    private static Checked<T> ReadMembers<T>(JsonElement json, Func<JsonFields, T> read)
        where T : class
    {
        var faults = new List<Fault>();
        var fields = new JsonFields(json, "", faults);
        var value = read(fields);
        fields.RefuseUnknown();
        return Check.Of<T>(faults, () => value);
    }

    /// <summary>Names a fault of a member, or of the whole object when <paramref name="name"/> is empty.</summary>
    public void Add(string name, string rule)
    {
        _faulty.Add(name);
        _faults.Add(new Fault(PathOf(name), rule));
    }

    /// <summary>Whether a fault of this member has been named: what was read instead of it says nothing.</summary>
    internal bool IsFaulty(string name) => _faulty.Contains(name);

    /// <summary>A text that must be there, of 1 to <paramref name="longest"/> characters, without control characters.</summary>
    public string Text(string name, int longest = 200) => OptionalText(name, longest) ?? Missing(name, "");

    /// <summary>The same, or null when it is not there.</summary>
    public string? OptionalText(string name, int longest = 200)
    {
        if (!Find(name, JsonValueKind.String, "must be a text", out var member))
        {
            return null;
        }

        var text = member.GetString()!.Trim();
        if (text.Length == 0 || text.Length > longest || text.Any(char.IsControl))
        {
            Add(name, $"must have 1 to {longest} characters, without control characters");
            return null;
        }

        return text;
    }

    /// <summary>A text that must be there and be read by <paramref name="read"/>.</summary>
    public T Value<T>(string name, TryRead<T> read, string rule)
        where T : struct => OptionalValue(name, read, rule) ?? Missing<T>(name, default);

    /// <summary>The same, or null when it is not there.</summary>
    public T? OptionalValue<T>(string name, TryRead<T> read, string rule)
        where T : struct
    {
        if (!Find(name, JsonValueKind.String, rule, out var member))
        {
            return null;
        }

        if (read(member.GetString()!, out var value))
        {
            return value;
        }

        Add(name, rule);
        return null;
    }

    /// <summary>One of the names of an enumeration; <paramref name="otherwise"/> when it is not there, which is a fault without one.</summary>
    public T Choice<T>(string name, T? otherwise = null)
        where T : struct, Enum
    {
        var rule = "must be one of " + string.Join(", ", Enum.GetNames<T>());
        return OptionalValue<T>(name, ReadName, rule) ?? otherwise ?? Missing<T>(name, default);

        // Names only: Enum.TryParse alone would also take numbers.
        static bool ReadName(string text, out T value) => Enum.TryParse(text, out value) && Enum.GetName(value) == text;
    }

    /// <summary>A date such as 2026-12-01 that must be there.</summary>
    public DateOnly Date(string name) => Value<DateOnly>(name, IsoDate.TryParse, IsoDate.Rule);

    /// <summary>The same, or null when it is not there.</summary>
    public DateOnly? OptionalDate(string name) => OptionalValue<DateOnly>(name, IsoDate.TryParse, IsoDate.Rule);

    /// <summary>true or false; <paramref name="otherwise"/> when it is not there.</summary>
    public bool Flag(string name, bool otherwise)
    {
        if (!Find(name, null, "", out var member))
        {
            return otherwise;
        }

        if (member.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Add(name, "must be true or false");
            return otherwise;
        }

        return member.GetBoolean();
    }

    /// <summary>A whole number between two bounds, both included; null when it is not there.</summary>
    public long? OptionalWhole(string name, long least, long most)
    {
        if (!Find(name, JsonValueKind.Number, "must be a whole number", out var member))
        {
            return null;
        }

        if (member.TryGetInt64(out var whole) && whole >= least && whole <= most)
        {
            return whole;
        }

        Add(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>The same, but it must be there.</summary>
    public long Whole(string name, long least, long most) => OptionalWhole(name, least, most) ?? Missing(name, 0L);

    /// <summary>Amounts travel in whole cents; a hundred million euro is the bound of what is believed.</summary>
    public Money? OptionalCents(string name, long least = 0) =>
        OptionalWhole(name, least, 10_000_000_000) is { } cents ? new Money(cents) : null;

    /// <summary>The same, but it must be there.</summary>
    public Money Cents(string name, long least = 0) => OptionalCents(name, least) ?? Missing<Money>(name, default);

    /// <summary>Names every member that nobody asked for, and every one that is given twice.</summary>
    public void RefuseUnknown()
    {
        if (!IsObject)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _element.EnumerateObject())
        {
            if (!seen.Add(member.Name))
            {
                Add(member.Name, "is given twice");
            }
            else if (!_known.Contains(member.Name))
            {
                Add(member.Name, "is not a known member here");
            }
        }
    }

    private bool IsGiven(string name) =>
        IsObject && _element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null;

    private bool Find(string name, JsonValueKind? kind, string rule, out JsonElement member)
    {
        _known.Add(name);
        member = default;
        if (!IsGiven(name))
        {
            return false;
        }

        member = _element.GetProperty(name);
        if (kind is null || member.ValueKind == kind)
        {
            return true;
        }

        Add(name, rule);
        return false;
    }

    private T Missing<T>(string name, T instead)
    {
        // A member that is there but wrong has already been named.
        if (IsObject && !IsGiven(name))
        {
            Add(name, "is required");
        }

        return instead;
    }

    private string PathOf(string name) =>
        _path.Length == 0 ? name
        : name.Length == 0 ? _path
        : $"{_path}.{name}";
}
