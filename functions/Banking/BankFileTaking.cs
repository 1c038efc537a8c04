using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Takes all that a file of the bank says, one thing after the other: what it says of one direct debit keeps its order.</summary>
internal sealed class BankFileTaking(
    Movements movements,
    StatusReports reports,
    BatchCredits batches,
    UnclearCredits unclear,
    Covering covering,
    WorkQueues queues
)
{
    /// <summary>Takes a file that was checked before.</summary>
    public async Task<BankFileFigures> TakeAsync(string id, IAsyncEnumerable<BankItem> items, CancellationToken stop)
    {
        var telling = new Telling(queues, OpenedBankFile.KeptAs(id));
        var file = new OpenedBankFile(
            id,
            new BankFileFigures(),
            telling,
            await batches.OpenAsync(stop),
            await unclear.ReadAsync(stop)
        );
        var statements = new List<StatementDays>();
        await foreach (var item in items.WithCancellation(stop))
        {
            switch (item)
            {
                case BankItem.Movement movement:
                    await movements.TakeAsync(movement, file, stop);
                    break;
                case BankItem.StatusReport report:
                    await reports.TakeAsync(report, file, stop);
                    break;
                case BankItem.Statement it:
                    statements.Add(new StatementDays(it.OpenedOn, it.Opening, it.ClosedOn, it.Closing));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        if (file.Figures.Rejected > 0)
        {
            await unclear.LookAgainAsync(file, stop);
        }

        await telling.FinishAsync(stop);
        // Last: what is covered is known to whoever decides on defaults.
        foreach (var statement in statements)
        {
            file.Figures.Note(await covering.CoverAsync(statement, id, stop));
        }

        return file.Figures;
    }
}
