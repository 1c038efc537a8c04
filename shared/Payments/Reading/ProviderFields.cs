using System.Text.Json;

namespace Aims.Payments;

/// <summary>Reads one object of a provider's event: what we do not know is passed over, what we need and cannot use is named.</summary>
/// <remarks>Unlike <see cref="JsonFields"/>: providers add members whenever they like.</remarks>
internal sealed class ProviderFields(JsonElement element, string path, ICollection<Fault> faults)
{
    /// <summary>A hundred million euro: the bound of what is believed, as everywhere.</summary>
    public const long MostCents = 10_000_000_000;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    /// <summary>Whether a member is there and not null.</summary>
    public bool Has(string name) => Member(name) is not null;

    /// <summary>A member; null when it is not there or null.</summary>
    public JsonElement? Member(string name) =>
        IsObject && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>Names a fault.</summary>
    public void Add(string name, string rule) => faults.Add(new Fault(PathOf(name), rule));

    /// <summary>An object within this one; one without members when it is not there.</summary>
    public ProviderFields Within(string name) => new(Member(name) ?? default, PathOf(name), faults);

    /// <summary>A text, cleaned and cut; null when there is none.</summary>
    public string? Text(string name, int longest = 200) =>
        Member(name) is { ValueKind: JsonValueKind.String } member ? CleanText.Of(member.GetString(), longest) : null;

    /// <summary>A text that must be there.</summary>
    public string NeededText(string name) => Text(name) ?? Faulty(name, "must be a text", "");

    /// <summary>An id of the provider that must be there, fit for keys.</summary>
    public string Reference(string name) => OptionalReference(name) ?? Faulty(name, PaymentId.ReferenceRule, "");

    /// <summary>The same, or null when it is not there. Stripe may put the object itself in the place of its id.</summary>
    public string? OptionalReference(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind == JsonValueKind.Object)
        {
            return Within(name).Reference("id");
        }

        var id = member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        return PaymentId.IsReference(id) ? id : Faulty(name, PaymentId.ReferenceRule, "");
    }

    /// <summary>An amount in whole cents, above zero, that must be there.</summary>
    public Money Amount(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } member
        && member.TryGetInt64(out var cents)
        && cents is >= 1 and <= MostCents
            ? new Money(cents)
            : Faulty<Money>(name, "must be a whole number of cents above zero", default);

    /// <summary>A currency that must be there, in capitals.</summary>
    public string Currency(string name) =>
        Text(name) is { Length: 3 } code && code.All(char.IsAsciiLetter)
            ? code.ToUpperInvariant()
            : Faulty(name, "must be a currency such as EUR", "");

    /// <summary>An instant in seconds since 1970 that must be there.</summary>
    public DateTimeOffset Seconds(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } member
        && member.TryGetInt64(out var seconds)
        && seconds is >= 946_684_800 and < 4_102_444_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : Faulty<DateTimeOffset>(name, "must be seconds since 1970, of a year from 2000 to 2099", default);

    /// <summary>An instant as ISO 8601 that must be there.</summary>
    public DateTimeOffset Instant(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } member
        && IsoInstant.TryParse(member.GetString(), out var at)
            ? at
            : Faulty<DateTimeOffset>(name, IsoInstant.Rule, default);

    private T Faulty<T>(string name, string rule, T instead)
    {
        Add(name, rule);
        return instead;
    }

    private string PathOf(string name) =>
        path.Length == 0 ? name
        : name.Length == 0 ? path
        : $"{path}.{name}";
}
