namespace Aims.Billing;

/// <summary>The whole days that an account statement tells of, between two balances.</summary>
/// <param name="OpenedOn">The day of the opening balance: all that was booked until its end is in it.</param>
/// <param name="Opening">Balance before the first movement.</param>
/// <param name="ClosedOn">The day of the closing balance, included: everything booked until its end is told.</param>
/// <param name="Closing">Balance after the last movement.</param>
public sealed record StatementDays(DateOnly OpenedOn, Money Opening, DateOnly ClosedOn, Money Closing);
