namespace Aims.Billing;

/// <summary>A payment, whoever reports it and however often: <c>stripe:pi_3MtwBw</c>, <c>cheque:0001234-9f86d081884c</c>.</summary>
/// <param name="Source">Who reports it.</param>
/// <param name="Reference">The source's own name of the payment: 1 to 100 of <c>A-Z a-z 0-9 - _ .</c>.</param>
public readonly record struct PaymentId(PaymentSource Source, string Reference) : IComparable<PaymentId>
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be the id of a payment such as stripe:pi_3MtwBw";

    /// <summary>What a source's own name of a payment may be.</summary>
    public const string ReferenceRule = "must have 1 to 100 of the characters A-Z a-z 0-9 - _ .";

    /// <summary>Whether a text may be a reference: it stands in keys and addresses as it is.</summary>
    public static bool IsReference(string? text) =>
        text is { Length: >= 1 and <= 100 }
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>Reads exactly what <see cref="ToString"/> writes, or says no.</summary>
    public static bool TryParse(string? text, out PaymentId id)
    {
        id = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (
            colon < 1
            || !Enum.TryParse<PaymentSource>(text![..colon], ignoreCase: true, out var source)
            || !IsReference(text[(colon + 1)..])
        )
        {
            return false;
        }

        id = new PaymentId(source, text[(colon + 1)..]);
        return id.ToString() == text;
    }

    /// <summary>Reads an id, or throws <see cref="FormatException"/>.</summary>
    public static PaymentId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' {Rule}.");

    /// <summary>By source, then reference: the order of payments received on one day.</summary>
    public int CompareTo(PaymentId other) =>
        Source != other.Source ? Source.CompareTo(other.Source) : string.CompareOrdinal(Reference, other.Reference);

    /// <summary>Earlier in that order.</summary>
    public static bool operator <(PaymentId left, PaymentId right) => left.CompareTo(right) < 0;

    /// <summary>Later in that order.</summary>
    public static bool operator >(PaymentId left, PaymentId right) => left.CompareTo(right) > 0;

    /// <summary>Not later in that order.</summary>
    public static bool operator <=(PaymentId left, PaymentId right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in that order.</summary>
    public static bool operator >=(PaymentId left, PaymentId right) => left.CompareTo(right) >= 0;

    /// <summary><c>stripe:pi_3MtwBw</c>.</summary>
    public override string ToString() => $"{Source.ToString().ToLowerInvariant()}:{Reference}";
}
