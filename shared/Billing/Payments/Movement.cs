namespace Aims.Billing;

/// <summary>Money that came (above zero) or went back (below zero) on a day.</summary>
/// <param name="Day">The Paris day that counts (R4).</param>
/// <param name="Amount">Signed, never zero.</param>
public sealed record Movement(DateOnly Day, Money Amount);
