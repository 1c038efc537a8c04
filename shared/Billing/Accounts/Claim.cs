namespace Aims.Billing;

/// <summary>Money that may be for a contract: its payer is known there, and nothing says for what it is.</summary>
/// <param name="Day">The day it was received.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="Left">What of it is still here; zero once it went back.</param>
/// <param name="Matches">The open documents of exactly that amount, when it was last looked at.</param>
public sealed record Claim(DateOnly Day, Money Amount, Money Left, EquatableList<DocumentNumber> Matches);
