namespace Aims.Banking;

/// <summary>What movements and reports of the bank say of direct debits of ours.</summary>
public static class ToldDebits
{
    /// <summary>What a movement that names a direct debit says of it; null when its amount is another: nothing is collected in part.</summary>
    public static DebitNews? NewsOf(this BankItem.Movement movement, DirectDebit debit)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(debit);
        var kind = movement.Amount > Money.Zero ? DebitNewsKind.Collected : DebitNewsKind.Returned;
        return movement.Amount == debit.Amount || movement.Amount == Money.Zero - debit.Amount
            ? new DebitNews(kind, movement.BookedOn, movement.Reason)
            : null;
    }

    /// <summary>The direct debits of a file that a report is about: all of them, those of a batch, or one; none when it has no such.</summary>
    public static IReadOnlyList<EndToEndId> DebitsOf(this BankItem.StatusReport report, DebitFile file)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. file
                .Batches.Where(batch => report.BatchId is null || batch.Id == report.BatchId)
                .SelectMany(batch => batch.Debits)
                .Select(debit => debit.Id)
                .Where(id => report.EndToEndId is null || id.ToString() == report.EndToEndId),
        ];
    }

    /// <summary>What a report says of each direct debit that it is about; null when they were taken so far, which is no news.</summary>
    public static DebitNews? News(this BankItem.StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.IsRejected
            ? new DebitNews(DebitNewsKind.Rejected, report.Day, report.Reason)
            {
                IsOurFault = report.EndToEndId is null,
            }
            : null;
    }
}
