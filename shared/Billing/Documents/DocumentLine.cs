#pragma warning disable MA0048 // A line and its kind.
namespace Aims.Billing;

/// <summary>What a line is for.</summary>
public enum LineKind
{
    /// <summary>The monthly service of one server.</summary>
    Service,

    /// <summary>The one-month provision of the first invoice (article 6.2).</summary>
    Provision,

    /// <summary>The fee of a paper copy (article 6).</summary>
    Paper,
}

/// <summary>One line of a document (BG-25).</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Item name (BT-153).</param>
/// <param name="Description">Item description, when there is more to say (BT-154).</param>
/// <param name="Quantity">Invoiced quantity, 1 or more (BT-129).</param>
/// <param name="UnitPrice">Price excl. VAT of one unit, above zero (BT-146, BR-27).</param>
/// <param name="VatRate">Rate of category S; null on a document outside VAT.</param>
/// <param name="Period">Days it covers, both included (BG-26).</param>
/// <param name="PaperOf">The document whose paper copy it pays, for a copy asked for afterwards.</param>
public sealed record DocumentLine(
    LineKind Kind,
    string Name,
    string? Description,
    int Quantity,
    Money UnitPrice,
    VatRate? VatRate,
    DateRange? Period,
    DocumentNumber? PaperOf = null
)
{
    /// <summary>Net amount (BT-131) = quantity × unit price, exact.</summary>
    public Money Net => UnitPrice.Times(Quantity);

    /// <summary>Unit of measure (BT-130, UN/ECE rec. 20): a month of service, or a piece.</summary>
    public string UnitCode => Kind == LineKind.Paper ? "C62" : "MON";
}
