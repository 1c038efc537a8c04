namespace Aims.Billing;

/// <summary>What a credit note or a restitution corrects, and why (BG-3, BR-FR-CO-05).</summary>
/// <param name="Document">The document that it takes something off (BT-25).</param>
/// <param name="IssueDate">The issue date of that document (BT-26).</param>
/// <param name="Reason">Why, in French, as printed.</param>
/// <param name="Key">What it is about, once and for all: the <see cref="BusinessKey.Text"/> of its reduction.</param>
public sealed record Correction(DocumentNumber Document, DateOnly IssueDate, string Reason, string Key);
