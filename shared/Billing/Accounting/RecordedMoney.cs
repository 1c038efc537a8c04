namespace Aims.Billing;

/// <summary>What changed in the register of payments at an instant: where money of a payment lies, more or less than before.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Ordinal">Which record of the payment, from 1.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Changes">What lies where, more (above zero) or less; at least one.</param>
public sealed record RecordedMoney(PaymentId Payment, int Ordinal, DateTimeOffset At, EquatableList<HeldMoney> Changes);
