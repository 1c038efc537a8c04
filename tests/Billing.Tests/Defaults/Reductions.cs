using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>Short examples of credit notes.</summary>
internal static class Reductions
{
    /// <summary>A numbered credit note; its number, of no importance here, follows from the invoice’s.</summary>
    public static Reduction Of(string document, long cents, string issued, int ordinal = 1)
    {
        var number = DocumentNumber.Parse(document);
        return new Reduction(
            $"credit-note|{document}|{ordinal.ToString(CultureInfo.InvariantCulture)}",
            number,
            [new CreditedLine(1, new Money(cents))],
            [],
            new Money(cents),
            "Erreur de facturation",
            "anne",
            DocumentNumber.Parse($"F{document[1..5]}-9{(number.Sequence * 100) + ordinal:00000}"),
            A.Day(issued)
        );
    }
}
