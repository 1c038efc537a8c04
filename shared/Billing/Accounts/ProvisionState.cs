namespace Aims.Billing;

/// <summary>Where the one-month provision of a contract stands (R3), incl. VAT where it bears any.</summary>
/// <remarks>Held is what was cashed and not given back; billed = held + given back + what is still to be paid, to the cent.</remarks>
/// <param name="Billed">What documents asked for it.</param>
/// <param name="Held">What is here of it: a partial payment covers the month before the provision.</param>
/// <param name="Restituted">What credit notes and restitutions took off it, paid or not.</param>
public sealed record ProvisionState(Money Billed, Money Held, Money Restituted)
{
    /// <summary>What is still to be paid of it.</summary>
    public Money Open => Billed - Held - Restituted;

    /// <summary>Where it stands in an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="settlement">Of this account.</param>
    public static ProvisionState Of(Account account, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(settlement);
        return settlement
            .Documents.Where(document => document.Facts.Provision > Money.Zero)
            .Select(document => Of(document, TakenOff(account, document.Facts.Number)))
            .Aggregate(
                new ProvisionState(Money.Zero, Money.Zero, Money.Zero),
                (sum, next) => new(sum.Billed + next.Billed, sum.Held + next.Held, sum.Restituted + next.Restituted)
            );
    }

    private static ProvisionState Of(SettledDocument document, Money taken)
    {
        var billed = document.Facts.Provision;
        var others = document.Facts.Total - billed - (document.Credited - taken);
        var beyond = document.Paid - others;
        var held = beyond > Money.Zero ? Money.Min(beyond, billed - taken) : Money.Zero;
        return new ProvisionState(billed, held, taken);
    }

    private static Money TakenOff(Account account, DocumentNumber document) =>
        Money.Sum(
            account
                .Reductions.Where(reduction => reduction.Document == document && !reduction.IsReserved)
                .Select(reduction => reduction.Provision)
        );
}
