namespace Aims.Billing;

/// <summary>How much of one line of a document is taken off.</summary>
/// <param name="Line">Which line of the document, from 1.</param>
/// <param name="Net">Excl. VAT, above zero.</param>
public sealed record CreditedLine(int Line, Money Net);
