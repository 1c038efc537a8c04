using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What is known of money beside the accounts, whoever's it is: read once for a run, or for a look at one contract.</summary>
/// <param name="BankCoveredUntil">The last day that the bank's news cover.</param>
/// <param name="Stray">Money that nobody has.</param>
internal sealed record KnownMoney(DateOnly? BankCoveredUntil, EquatableList<StrayMoney> Stray)
{
    /// <summary>Reads it as it is now.</summary>
    public static async Task<KnownMoney> ReadAsync(
        BankCoverage bank,
        UnmatchedTable unmatched,
        CancellationToken stop
    ) =>
        new(
            await bank.ReadAsync(stop),
            [.. (await unmatched.AllAsync(stop)).Where(it => it.Day is not null).Select(Of)]
        );

    private static StrayMoney Of(UnmatchedPayment payment) =>
        new(payment.Id, payment.Day!.Value, payment.Amount, payment.PayerName, payment.PayerIban, payment.Mandate);
}
