namespace Aims.Billing;

/// <summary>The cheques of one day, listed for the bank (remise de chèques).</summary>
/// <param name="Day">The day on which they reached us.</param>
/// <param name="Seller">Who deposits them, and on which account.</param>
/// <param name="Lines">The cheques, at least one.</param>
/// <param name="IsSpecimen">Drawn outside production.</param>
public sealed record ChequeSlip(DateOnly Day, Seller Seller, EquatableList<ChequeSlipLine> Lines, bool IsSpecimen)
{
    /// <summary>Their exact sum.</summary>
    public Money Total => Money.Sum(Lines.Select(line => line.Amount));
}
