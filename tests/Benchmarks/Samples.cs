using Aims.Testing;

namespace Aims.Benchmarks;

/// <summary>Invoices to draw, as production issues them.</summary>
internal static class Samples
{
    /// <summary>A month of six servers, a description below each: what fits on one page with the payment and the mentions.</summary>
    public static Document OnePage { get; } = Invoice(6);

    public static Document FivePages { get; } = Invoice(80);

    /// <summary>The look without the code to scan, which is no text: what is compared with a page of texts.</summary>
    public static Theme Plain { get; } = Theme.House with { HasQrCode = false };

    private static Document Invoice(int servers)
    {
        var contract = A.Contract() with
        {
            Servers =
            [
                .. Enumerable.Range(1, servers).Select(n => A.Server($"SRV-{n:000}", (Level)(n % 4), "2026-12-01")),
            ],
        };
        var facts = A.Owed(contract, "2026-12-01").First(owed => owed.Kind == DocumentKind.Invoice);
        return (facts with { IsSpecimen = false }).Numbered(123);
    }
}
