namespace Aims.Billing;

/// <summary>An issued document: its legal number and what it says.</summary>
public sealed record Document(DocumentNumber Number, DocumentFacts Facts);
