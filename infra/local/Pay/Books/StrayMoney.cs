namespace Aims.Local;

/// <summary>A payment that nobody has, and why.</summary>
internal sealed record StrayMoney(string Payment, Money Amount, string? Payer, string Reason);
