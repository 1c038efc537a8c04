using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Reads the files of the bank that wait, posted or dropped by hand, and brings what they say into the accounts.</summary>
internal sealed class ReadBankFiles(
    IncomingBankFiles files,
    BankFileReading reading,
    RunTable runs,
    ParisCalendar calendar,
    TimeProvider clock,
    ILogger<ReadBankFiles> log
) : ITimerFunction
{
    /// <inheritdoc />
    /// <exception cref="AggregateException">Some files could not be read now: they wait for the next run.</exception>
    public async Task RunAsync(string run, CancellationToken stop)
    {
        var (started, today, report) = (clock.GetUtcNow(), calendar.Today, new BankFilesReport());
        var failures = new List<Exception>();
        foreach (var (blob, version) in await files.WaitingAsync(stop))
        {
            try
            {
                report.Add(await reading.ReadAsync(blob, version, stop));
            }
#pragma warning disable CA1031 // One file that cannot be read now does not keep the others waiting; the run fails all the same.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                ReadBankFilesLog.Failed(log, failure, blob);
                failures.Add(failure);
            }
        }

        if (report.IsWorthNoting)
        {
            // It runs every quarter of an hour: rows that say nothing would hide the others.
            await runs.RecordAsync(new Run(nameof(ReadBankFiles), run, today, started, report.Figures), stop);
            ReadBankFilesLog.Done(log, today, report.Read, report.Refused, report.Again);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
