namespace Aims.Billing;

/// <summary>The legal interest rate of a half-year, as a person entered it.</summary>
/// <param name="HalfYear">When it is in force.</param>
/// <param name="LegalBasisPoints">Hundredths of a percent a year, for debts of professionals: 262 is 2.62 %.</param>
/// <param name="Source">Where it was read, such as the arrêté that fixes it.</param>
/// <param name="EnteredBy">Who entered it.</param>
public sealed record LateRate(HalfYear HalfYear, int LegalBasisPoints, string Source, string EnteredBy);
