namespace Aims.Billing;

/// <summary>A cheque as written.</summary>
/// <param name="Number">Its number, as printed.</param>
/// <param name="Bank">The bank it is drawn on.</param>
public sealed record Cheque(string Number, string Bank);
