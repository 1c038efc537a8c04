namespace Aims.Payments;

/// <summary>The document numbers in a field where our own software, or a person, wrote what a payment is for.</summary>
internal static class InvoiceNumbers
{
    private const int Most = 100;
    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>Each number once, in their order; what is no number is passed over.</summary>
    public static EquatableList<DocumentNumber> In(string? text) =>
        [
            .. (text ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => DocumentNumber.TryParse(part, out var number) ? number : (DocumentNumber?)null)
                .OfType<DocumentNumber>()
                .Distinct()
                .Take(Most),
        ];
}
