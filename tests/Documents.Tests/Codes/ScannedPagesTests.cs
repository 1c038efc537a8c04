using Aims.Testing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Aims.Documents.Tests;

/// <summary>The code as it stands on the page, read again from what is drawn.</summary>
public sealed class ScannedPagesTests
{
    private static readonly Theme WithoutCode = Theme.House with { HasQrCode = false };

    /// <summary>A code is the only shape of more than a hundred rectangles.</summary>
    private static PdfPath? Code(Drawn drawn) =>
        drawn.Pages.SelectMany(page => page.Paths).SingleOrDefault(path => path.Count > 100);

    private static string? Scan(Drawn drawn)
    {
        var rectangles = Code(drawn)!.Select(outline => outline.GetBoundingRectangle()!.Value).ToList();
        var module = rectangles.Min(rectangle => rectangle.Height);
        var (left, top) = (rectangles.Min(it => it.Left), rectangles.Max(it => it.Top));
        var side = (int)Math.Round((rectangles.Max(it => it.Right) - left) / module) + (2 * QrMatrix.QuietZone);
        return Phone.Read(
            side,
            (row, column) =>
            {
                var x = left + ((column - QrMatrix.QuietZone + 0.5) * module);
                var y = top - ((row - QrMatrix.QuietZone + 0.5) * module);
                return rectangles.Exists(it => it.Left < x && x < it.Right && it.Bottom < y && y < it.Top);
            }
        );
    }

    [Fact]
    public void An_invoice_paid_by_transfer_is_scanned_with_its_sum_and_number()
    {
        var lines = Scan(new Drawn(Sample.Invoice()))!.Split('\n');
        Assert.Equal(("EUR309.60", "F2026-000123"), (lines[7], lines[^1]));
    }

    [Fact]
    public void A_sum_that_a_credit_lowers_is_scanned_lowered()
    {
        var prepaid = Sample.Invoice(change: facts =>
            facts with
            {
                Totals = facts.Totals with { Prepaid = new Money(10_960) },
            }
        );
        Assert.Contains("\nEUR200.00\n", Scan(new Drawn(prepaid))!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deposit_is_scanned_too()
    {
        var lines = Scan(new Drawn(Sample.Deposit()))!.Split('\n');
        Assert.Equal(("EUR129.00", "DG2026-000007"), (lines[7], lines[^1]));
    }

    /// <summary>Months claimed at once need not be paid to be served again (R8): the code does not ask for them.</summary>
    [Fact]
    public void What_is_overdue_on_a_statement_is_scanned_with_its_documents()
    {
        foreach (var means in (MeansOfPayment[])[MeansOfPayment.Transfer, MeansOfPayment.DirectDebit])
        {
            var drawn = new Drawn(SampleStatement.Of(3, 12) with { Means = means });
            var lines = Scan(drawn)!.Split('\n');
            Assert.Equal(("EUR200.03", "F2026-000101 F2026-000102"), (lines[7], lines[^1]));
            Assert.Contains("il porte le total échu", drawn.Text.Replace('\n', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_open_is_scanned_where_nothing_is_overdue()
    {
        var lines = Scan(new Drawn(SampleStatement.Of(SampleNotice.InOrder)))!.Split('\n');
        Assert.Equal(("EUR309.60", "F2026-000123"), (lines[7], lines[^1]));
    }

    [Fact]
    public void A_code_is_25_mm_wide_and_high_without_the_light_zone()
    {
        var bounds = Code(new Drawn(Sample.Invoice()))!.GetBoundingRectangle()!.Value;
        Assert.Equal(A4.Mm(25), bounds.Width, 0.05);
        Assert.Equal(A4.Mm(25), bounds.Height, 0.05);
    }

    [Fact]
    public void What_is_not_transferred_has_no_code()
    {
        var paid = Sample.Invoice(change: facts =>
            facts with
            {
                Totals = facts.Totals with { Prepaid = facts.Totals.Gross },
            }
        );
        Drawn[] others =
        [
            new(Sample.Invoice(Sample.PaidBy(MeansOfPayment.DirectDebit))),
            new(Sample.Invoice(Sample.PaidBy(MeansOfPayment.Cheque))),
            new(paid),
            new(Sample.CreditNote()),
            new(Sample.Restitution()),
            new(SampleStatement.Of(SampleNotice.InOrder) with { Means = MeansOfPayment.DirectDebit }),
            new(SampleStatement.Of() with { Means = MeansOfPayment.Cheque }),
            new(SampleSlip.Of(12)),
        ];
        Assert.All(others, drawn => Assert.Null(Code(drawn)));
        Assert.All(others, drawn => Assert.DoesNotContain("scanner", drawn.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_without_codes_draws_none()
    {
        Drawn[] drawn = [new(Sample.Invoice(), WithoutCode), new(SampleStatement.Of(), WithoutCode)];
        Assert.All(drawn, page => Assert.Null(Code(page)));
        Assert.All(drawn, page => Assert.Contains("Merci de rappeler", page.Text, StringComparison.Ordinal));
        Assert.All(drawn, page => Assert.DoesNotContain("scanner", page.Text, StringComparison.Ordinal));
    }
}
