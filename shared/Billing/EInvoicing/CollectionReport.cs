namespace Aims.Billing;

/// <summary>One status « Encaissée » (212) of a document: what is to be added to those before it.</summary>
/// <param name="Document">The invoice or credit note.</param>
/// <param name="Sequence">From 1 within the document: with its number, what the report is, once and for all.</param>
/// <param name="Parts">At least one (BR-FR-CDV-14), by day, then rate.</param>
public sealed record CollectionReport(DocumentNumber Document, int Sequence, EquatableList<CollectedPart> Parts);
