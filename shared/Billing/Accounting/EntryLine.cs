namespace Aims.Billing;

/// <summary>One line of an entry.</summary>
/// <param name="Account">The account.</param>
/// <param name="Customer">The contract whose auxiliary account it is; null on every other account.</param>
/// <param name="Amount">Debit above zero, credit below; never zero.</param>
/// <param name="Settles">
/// On an auxiliary account, what it is lettered by: the document that is owed or corrected, the payment, or
/// <see cref="Lettering.Refunds"/>; null on every other account.
/// </param>
public sealed record EntryLine(LedgerAccount Account, ContractId? Customer, Money Amount, string? Settles)
{
    /// <summary>Debit, zero for a credit.</summary>
    public Money Debit => Amount > Money.Zero ? Amount : Money.Zero;

    /// <summary>Credit, zero for a debit.</summary>
    public Money Credit => Amount < Money.Zero ? Money.Zero - Amount : Money.Zero;

    /// <summary>A line of an account that is nobody's in particular.</summary>
    public static EntryLine Of(LedgerAccount account, Money amount) => new(account, null, amount, null);
}
