using Aims.Billing;

namespace Aims.Storage;

/// <summary>An issued document with a balance.</summary>
/// <param name="Number">The document.</param>
/// <param name="DueDate">Its deadline, included.</param>
/// <param name="Payable">What it asked for (BT-115).</param>
/// <param name="PdfSha256">SHA-256 of its PDF, hex.</param>
public sealed record Receivable(DocumentNumber Number, DateOnly DueDate, Money Payable, string PdfSha256);
