using Aims.Banking;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Credits that name a batch of ours and were not its sum. A reject that becomes known later explains them: they are read once more
/// from the files that told of them.
/// </summary>
internal sealed class UnclearCredits(BankFileTable table, IncomingBankFiles files, Movements movements)
{
    /// <summary>Those that are not clear yet, by their keys, with the file that tells of each.</summary>
    public Task<Dictionary<string, string>> ReadAsync(CancellationToken stop) => table.UnclearAsync(stop);

    /// <summary>Looks at all of them again, after a file that told of rejects.</summary>
    public async Task LookAgainAsync(OpenedBankFile file, CancellationToken stop)
    {
        foreach (var told in file.Unclear.Values.Distinct(StringComparer.Ordinal).ToList())
        {
            // One that is still to be read, or was cut off, knows of the rejects when its turn comes.
            if ((await table.FindAsync(told, stop))?.State == BankFileState.Read)
            {
                await LookAgainAsync(told, file, stop);
            }
        }
    }

    private async Task LookAgainAsync(string told, OpenedBankFile file, CancellationToken stop)
    {
        await using var stream = await files.OpenAsync(IncomingBankFiles.Read + told, version: null, stop);
        await foreach (var item in BankFile.ReadAsync(stream, stop))
        {
            if (item is BankItem.Movement movement && file.Unclear.ContainsKey(movement.Key))
            {
                await movements.TakeCreditAsync(movement, file, stop);
            }
        }
    }
}
