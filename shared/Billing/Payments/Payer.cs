namespace Aims.Billing;

/// <summary>Who paid, as far as the source knows.</summary>
/// <param name="Name">Name of the account's owner or drawer.</param>
/// <param name="Iban">The account the money came from.</param>
/// <param name="Mandate">RUM of the mandate that a direct debit used (BT-89).</param>
public sealed record Payer(string? Name = null, Iban? Iban = null, string? Mandate = null)
{
    /// <summary>Nothing is known.</summary>
    public static Payer Unknown { get; } = new();
}
