namespace Aims.Billing;

/// <summary>What the seller has configured about invoicing.</summary>
/// <param name="Seller">Who issues.</param>
/// <param name="Notes">Legal mentions of every invoice.</param>
/// <param name="VatRate">The rate of this service in metropolitan France.</param>
/// <param name="VatExigibility">When VAT falls due.</param>
/// <param name="PaperFee">Price excl. VAT of a paper copy: 5.00 EUR (article 6).</param>
/// <param name="MinDaysToPay">Days between issue and deadline, at least (R4): 10.</param>
/// <param name="MaxCatchUpMonths">More missing months than this park the contract (R2): 3.</param>
/// <param name="IsSpecimen">Outside production.</param>
/// <param name="MaxDriftPercent">A month that moves by more from the last one waits for a person (R11): 20.</param>
/// <param name="Theme">Id of the theme that draws new documents; null for the one of the house.</param>
public sealed record InvoicingTerms(
    Seller Seller,
    EquatableList<LegalNote> Notes,
    VatRate VatRate,
    VatExigibility VatExigibility,
    Money PaperFee,
    int MinDaysToPay,
    int MaxCatchUpMonths,
    bool IsSpecimen,
    int MaxDriftPercent = 20,
    string? Theme = null
)
{
    /// <summary>The version of the page that new documents are drawn with: 2 since they are Factur-X files.</summary>
    public const int CurrentTemplate = 2;
}
