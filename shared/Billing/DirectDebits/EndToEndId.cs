namespace Aims.Billing;

/// <summary>The end-to-end id of a direct debit (ISO 20022 <c>EndToEndId</c>): the document and the attempt, <c>F2026-000123-1</c>.</summary>
/// <param name="Document">What is collected.</param>
/// <param name="Attempt">Which attempt, from 1 to 99: each is presented to the payer's bank at most once.</param>
public readonly record struct EndToEndId(DocumentNumber Document, int Attempt)
{
    /// <summary>What <see cref="TryParse"/> asks for.</summary>
    public const string Rule = "must be a document number and an attempt, such as F2026-000123-1";

    /// <summary>The highest attempt.</summary>
    public const int MostAttempts = 99;

    /// <summary>The payment that everything said of this direct debit belongs to.</summary>
    public PaymentId Payment => new(PaymentSource.Bank, ToString());

    /// <summary>Reads exactly what <see cref="ToString"/> writes, or says no.</summary>
    public static bool TryParse(string? text, out EndToEndId id)
    {
        var dash = text?.LastIndexOf('-') ?? -1;
        id = default;
        if (
            dash < 1
            || !DocumentNumber.TryParse(text![..dash], out var document)
            || !int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            || attempt is < 1 or > MostAttempts
        )
        {
            return false;
        }

        id = new EndToEndId(document, attempt);
        return id.ToString() == text;
    }

    /// <summary>Reads an id, or throws <see cref="FormatException"/>.</summary>
    public static EndToEndId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' {Rule}.");

    /// <summary><c>F2026-000123-1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document}-{Attempt}");
}
