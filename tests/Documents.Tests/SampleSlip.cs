using Aims.Testing;

namespace Aims.Documents.Tests;

/// <summary>Deposit slips to draw.</summary>
internal static class SampleSlip
{
    private static readonly string[] Banks =
    [
        "BNP Paribas",
        "Crédit Agricole Île-de-France",
        "La Banque Postale",
        "Société Générale",
        "CIC",
    ];

    private static readonly string[] Drawers =
    [
        "Boulangerie Lefèvre",
        "Cabinet Dupré & Associés",
        "SARL Les Œillets",
        "Établissements Noël Père et Fils",
        "Garage de l’Étoile",
    ];

    /// <summary>Cheques of usual names, numbered from 0004001, on invoices from 101.</summary>
    public static ChequeSlip Of(int cheques) => Of([.. Enumerable.Range(1, cheques).Select(Line)]);

    public static ChequeSlip Of(params ChequeSlipLine[] lines) =>
        new(A.Day("2026-12-15"), A.Seller, [.. lines], IsSpecimen: true);

    /// <summary>One cheque of somebody.</summary>
    public static ChequeSlipLine DrawnBy(string drawer) => Line(1) with { Drawer = drawer };

    /// <summary>Texts as long as a payment may carry them, and references that nobody knows.</summary>
    public static ChequeSlip Ugly { get; } =
        Of(
            Line(1) with
            {
                Drawer =
                    "Société Œuvres & Łódź – Établissements Pétrochimiques de l’Île-de-Noirmoutier et Fils, Héritiers SA",
            },
            Line(2) with
            {
                Cheque = new Cheque(
                    new string('8', 30),
                    "Caisse régionale de Crédit Agricole Mutuel de Paris et d’Île-de-France"
                ),
            },
            Line(3) with
            {
                Drawer = new string('W', 100),
                Reference = "",
            },
            Line(4) with
            {
                Cheque = new Cheque("7", new string('W', 100)),
                Reference = "F2026-000123, F2026-000124, F2026-000125",
                Amount = new Money(12_345_678_90),
            },
            Line(5)
        );

    private static ChequeSlipLine Line(int number) =>
        new(
            new Cheque($"{4000 + number:0000000}", Banks[number % Banks.Length]),
            Drawers[number * 3 % Drawers.Length],
            $"F2026-{100 + number:000000}",
            new Money(15_480 + (number * 7_919 % 300_000))
        );
}
