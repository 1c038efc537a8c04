namespace Aims.Billing;

/// <summary>A French VAT number (BT-31, BT-48): <c>FR</c>, a key of two digits, the SIREN.</summary>
/// <param name="Text">Thirteen characters, key checked.</param>
public readonly record struct VatNumber(string Text)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a French VAT number: FR, the key (12 + 3 × SIREN mod 97) mod 97, the SIREN";

    /// <summary>The number that belongs to a company.</summary>
    public static VatNumber Of(Siren siren)
    {
        var key = (12 + (3 * (int.Parse(siren.Digits, CultureInfo.InvariantCulture) % 97))) % 97;
        return new VatNumber(string.Create(CultureInfo.InvariantCulture, $"FR{key:00}{siren.Digits}"));
    }

    /// <summary>Reads a number, spaces allowed, or says no.</summary>
    public static bool TryParse(string? text, out VatNumber number)
    {
        var compact = text?.Replace(" ", "", StringComparison.Ordinal);
        var good =
            compact is { Length: 13 } && Siren.TryParse(compact[4..], out var siren) && Of(siren).Text == compact;
        number = good ? new VatNumber(compact!) : default;
        return good;
    }

    /// <summary>The thirteen characters.</summary>
    public override string ToString() => Text;
}
