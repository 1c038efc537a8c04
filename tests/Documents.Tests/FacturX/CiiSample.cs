using Aims.Testing;

namespace Aims.Documents.Tests;

/// <summary>Documents that only the XML makes difficult.</summary>
internal static class CiiSample
{
    /// <summary>
    /// The second of two credit notes over halves of an invoice of 0.04 EUR: its 0.02 EUR bear the cent of tax that the first did not,
    /// where the rate says 0.004.
    /// </summary>
    public static Document CreditNoteACentOff()
    {
        var invoice = Sample.Invoice(change: facts =>
            Oddity.Retotalled(facts, [facts.Lines[0] with { UnitPrice = new Money(4) }])
        );
        var half = new CreditRequest.Lines([new CreditedLine(1, new Money(2))]);
        var first = A.Reduction(invoice, half);
        var second = A.Reduction(invoice, half, [first], cause: "2");
        return Crediting.Facts(invoice, second, A.Terms, A.Day("2026-12-20"), contract: null).Numbered(46);
    }
}
