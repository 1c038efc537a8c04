using System.Text;

namespace Aims.Billing;

/// <summary>Everything that a document says but its number: decided at once, frozen in the ledger, never changed.</summary>
/// <remarks>The PDF, the mail and the e-invoice are made from these facts alone.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Contract">The contract it belongs to (BT-12).</param>
/// <param name="Period">The month it bills; of a correction, the month of what it corrects.</param>
/// <param name="PrintedPeriod">The part of the month inside the contract (BG-14).</param>
/// <param name="IssueDate">BT-2, a day in Paris; gives the year of the number.</param>
/// <param name="DueDate">BT-9, the deadline of R4, included; of a correction, which asks for nothing, its issue date.</param>
/// <param name="Seller">BG-4.</param>
/// <param name="Buyer">BG-7.</param>
/// <param name="Lines">BG-25, at least one.</param>
/// <param name="Vat">BG-23; empty on a document outside VAT.</param>
/// <param name="Totals">BG-22.</param>
/// <param name="Payment">BG-16.</param>
/// <param name="VatExigibility">BT-8.</param>
/// <param name="Notes">BG-1.</param>
/// <param name="Template">Version of the page that draws it.</param>
/// <param name="IsSpecimen">Issued outside production: every page says SPECIMEN.</param>
/// <param name="Corrects">What a credit note or a restitution takes something off; null on every other document.</param>
/// <param name="Theme">Id of the theme that draws it: a hash of all that the theme says; null for the one of the house.</param>
public sealed record DocumentFacts(
    DocumentKind Kind,
    ContractId Contract,
    BillingPeriod Period,
    DateRange PrintedPeriod,
    DateOnly IssueDate,
    DateOnly DueDate,
    Seller Seller,
    Buyer Buyer,
    EquatableList<DocumentLine> Lines,
    EquatableList<VatSubtotal> Vat,
    Totals Totals,
    PaymentInstructions Payment,
    VatExigibility VatExigibility,
    EquatableList<LegalNote> Notes,
    int Template,
    bool IsSpecimen,
    Correction? Corrects = null,
    string? Theme = null
)
{
    /// <summary>What the document is about, once and for all.</summary>
    public BusinessKey Key =>
        Kind switch
        {
            DocumentKind.Invoice => BusinessKey.Invoice(Contract, Period),
            DocumentKind.DepositRequest => BusinessKey.Deposit(Contract),
            DocumentKind.CreditNote or DocumentKind.DepositRestitution when Corrects is { } correction => new(
                correction.Key
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What it bills of its month, excl. VAT: without the provision, which comes once.</summary>
    public Money Monthly => Money.Sum(Lines.Where(line => line.Kind != LineKind.Provision).Select(line => line.Net));

    /// <summary>R7: whether another month may follow, for which a cheque is due in time; one cut short by the end of the contract is its last.</summary>
    public bool MayBeRenewed => Kind == DocumentKind.Invoice && PrintedPeriod.Last == Period.Last;

    /// <summary>Whether it is an invoice in the sense of the VAT, a credit note among them: an e-invoice is made of it.</summary>
    public bool HasVat => Kind is DocumentKind.Invoice or DocumentKind.CreditNote;

    /// <summary>Whether it takes something off another document instead of asking for money.</summary>
    public bool IsCorrection => Kind is DocumentKind.CreditNote or DocumentKind.DepositRestitution;

    /// <summary>The series that numbers it.</summary>
    public Series Series =>
        Kind switch
        {
            DocumentKind.Invoice => Series.F,
            DocumentKind.CreditNote => Series.A,
            DocumentKind.DepositRequest or DocumentKind.DepositRestitution => Series.DG,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// SHA-256 over key, period and lines, of a correction also over what it corrects and its total: the facts that a second request
    /// must share. Issue date, due date and number are results.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder($"{Key}|{Text(PrintedPeriod)}");
            foreach (var line in Lines)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{line.Kind}|{line.Name}|{line.Description}|{line.Quantity}"
                );
                text.Append(CultureInfo.InvariantCulture, $"|{line.UnitPrice.Cents}|{line.VatRate?.BasisPoints}");
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"|{(line.Period is { } days ? Text(days) : "")}|{line.PaperOf}"
                );
            }

            if (Corrects is { } correction)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{correction.Document}|{Totals.Gross.Cents}");
            }

            return Sha256Hex.Of(text.ToString());
        }
    }

    /// <summary>Whether both are of one kind, and so of one series, on one day, for one month: such documents are written together.</summary>
    public bool IsIssuedWith(DocumentFacts other) =>
        Kind == other.Kind && IssueDate == other.IssueDate && Period == other.Period;

    private static string Text(DateRange days) => $"{days.First:yyyy-MM-dd}/{days.Last:yyyy-MM-dd}";

    /// <summary>The numbered document.</summary>
    public Document Numbered(int sequence) => new(new DocumentNumber(Series, IssueDate.Year, sequence), this);
}
