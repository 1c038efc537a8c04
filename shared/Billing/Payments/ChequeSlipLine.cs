namespace Aims.Billing;

/// <summary>One cheque of a deposit slip.</summary>
/// <param name="Cheque">Its number and bank.</param>
/// <param name="Drawer">Who drew it.</param>
/// <param name="Reference">What it pays, such as <c>F2026-000123</c>; empty when nobody knows.</param>
/// <param name="Amount">Its amount, above zero.</param>
public sealed record ChequeSlipLine(Cheque Cheque, string Drawer, string Reference, Money Amount);
