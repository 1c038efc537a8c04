namespace Aims.Billing;

/// <summary>That a direct debit was rejected, or that its money went back, as it was first told: what was said of it then stays said.</summary>
/// <param name="On">The Paris day that counts.</param>
/// <param name="Reason">The reason code that was known then; null: none.</param>
/// <param name="IsOurs">Whether it was a fault of ours as far as was known then, so that nothing failed on the payer's side.</param>
public sealed record DebitFailure(DateOnly On, string? Reason, bool IsOurs);
