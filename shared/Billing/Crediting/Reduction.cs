namespace Aims.Billing;

/// <summary>What a credit note takes off an invoice, or a restitution off a deposit request: decided first, numbered afterwards.</summary>
/// <remarks>
/// It is written into the account before the ledger gives it a number, so that two requests at once can never take off more than the
/// document asked for (spec §4). It counts from its issue date on; without number it only keeps room.
/// </remarks>
/// <param name="Key">What the credit note is about, once and for all: <see cref="BusinessKey.Text"/>.</param>
/// <param name="Document">The document that it corrects (BT-25).</param>
/// <param name="Lines">What is taken off each line, by line; at least one.</param>
/// <param name="Vat">The VAT of these lines by rate (BG-23), positive; empty outside VAT.</param>
/// <param name="Total">Incl. VAT, above zero (BT-112).</param>
/// <param name="Reason">Why, in French, as printed.</param>
/// <param name="Actor">Who decided so.</param>
/// <param name="Number">Its number, once it has one.</param>
/// <param name="IssueDate">Its issue date, once it has a number.</param>
/// <param name="PdfSha256">SHA-256 of its PDF, hex, once it has a number.</param>
/// <param name="Provision">The part of <paramref name="Total"/> that takes off the one-month provision (R3).</param>
public sealed record Reduction(
    string Key,
    DocumentNumber Document,
    EquatableList<CreditedLine> Lines,
    EquatableList<VatSubtotal> Vat,
    Money Total,
    string Reason,
    string Actor,
    DocumentNumber? Number = null,
    DateOnly? IssueDate = null,
    string? PdfSha256 = null,
    Money Provision = default
)
{
    /// <summary>Whether it only keeps room: it has no number, and counts for nothing yet.</summary>
    public bool IsReserved => Number is null;
}
