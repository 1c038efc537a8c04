namespace Aims.Billing;

/// <summary>The totals of a document (BG-22). All in euro cents.</summary>
/// <param name="Net">Total excluding VAT (BT-109).</param>
/// <param name="Vat">Total VAT (BT-110), the sum of the breakdowns (BR-CO-14).</param>
/// <param name="Prepaid">Already settled by a credit of the account when issued (BT-113).</param>
public sealed record Totals(Money Net, Money Vat, Money Prepaid)
{
    /// <summary>Total including VAT (BT-112, BR-CO-15).</summary>
    public Money Gross => Net + Vat;

    /// <summary>What is asked, announced and collected (BT-115, BR-CO-16).</summary>
    public Money Payable => Gross - Prepaid;

    /// <summary>The totals of some lines and their VAT (BR-CO-10, BR-CO-13, BR-CO-14).</summary>
    public static Totals Of(IEnumerable<DocumentLine> lines, IEnumerable<VatSubtotal> vat, Money prepaid) =>
        new(Money.Sum(lines.Select(line => line.Net)), Money.Sum(vat.Select(subtotal => subtotal.Vat)), prepaid);
}
