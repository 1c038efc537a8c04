namespace Aims.Billing;

/// <summary>A document that was paid is open again: money went back, or turned out to be for another document.</summary>
/// <param name="Document">The document.</param>
/// <param name="On">The Paris day on which that became known: a cure period begins on the day after (R8.3).</param>
public sealed record Reopening(DocumentNumber Document, DateOnly On);
