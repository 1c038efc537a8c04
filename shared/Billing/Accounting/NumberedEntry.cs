namespace Aims.Billing;

/// <summary>An entry with its number.</summary>
/// <param name="Number">Continuous within journal and year: <c>VE-000001</c> (EcritureNum).</param>
/// <param name="Entry">The entry.</param>
public sealed record NumberedEntry(string Number, Entry Entry);
