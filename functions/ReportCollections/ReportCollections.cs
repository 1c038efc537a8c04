using Aims.Billing;
using Aims.EInvoicing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Tells the platform what was collected of the documents of a contract (212): decided, recorded, pushed, marked.</summary>
/// <remarks>
/// Cut off anywhere it does the rest when it is asked again. Of a document that the platform has not taken nothing is said; the run
/// that brings it there asks again.
/// </remarks>
internal sealed class ReportCollections(
    EInvoicePlatform platform,
    EInvoiceTable table,
    AccountTable accounts,
    InvoiceLedger ledger,
    WorkQueues queues,
    TimeProvider clock,
    ILogger<ReportCollections> log
) : IQueueFunction
{
    /// <inheritdoc />
    public async Task<Verdict> RunAsync(string text, CancellationToken stop)
    {
        var message = ReportCollectionsMessage.Read(text);
        if (!message.IsGood)
        {
            return Verdict.Park(string.Join("; ", message.Faults));
        }

        // Switched off since it was asked for: once it is on again, the next document or payment asks.
        return platform.IsOn ? await ReportAsync(message.Value, stop) : Verdict.Done;
    }

    private async Task<Verdict> ReportAsync(ReportCollectionsMessage message, CancellationToken stop)
    {
        var rejected = new List<string>();
        foreach (var report in await DecideAsync(message.Contract, stop))
        {
            switch (await PushAsync(report.Report, stop))
            {
                case GatewayOutcome.Deposited deposited:
                    var pushed = report with
                    {
                        IsPushed = true,
                        Reference = deposited.Reference,
                        At = clock.GetUtcNow(),
                    };
                    await table.MarkPushedAsync(message.Contract, pushed, stop);
                    break;
                case GatewayOutcome.Rejected refused:
                    rejected.Add($"what was collected of {report.Report.Document} is rejected: {refused.Reason}");
                    break;
                case GatewayOutcome.Later later:
                    return await WaitAsync(message, later.Reason, later.After, stop);
                case GatewayOutcome.Uncertain uncertain:
                    return await WaitAsync(message, uncertain.Reason, after: null, stop);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return rejected.Count == 0 ? Verdict.Done : Verdict.Park(string.Join("; ", rejected));
    }

    /// <summary>Records what is to be reported, until nothing is missing.</summary>
    /// <remarks>
    /// A sequence that is taken shows that somebody decided on another account, but only of the same document: money that went from one
    /// document to another while this looked would be reported of both. So whoever has recorded something looks again.
    /// </remarks>
    /// <returns>Every report that is not known to have been taken, in the order of documents and sequences.</returns>
    private async Task<IEnumerable<StoredReport>> DecideAsync(ContractId contract, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            // The order matters: reports that were decided on a newer account than this one reads would be taken back.
            var known = await table.ReadAsync(contract, stop);
            var account = await accounts.ReadAsync(contract, stop);
            var missing = Collected
                .Missing(account.Account, known.Deposited, known.Reports.Select(stored => stored.Report))
                .Select(report => new StoredReport(report, IsPushed: false, Reference: "", clock.GetUtcNow()))
                .ToList();
            if (missing.Count == 0)
            {
                return known
                    .Reports.Where(stored => !stored.IsPushed)
                    .OrderBy(stored => stored.Report.Document.ToString(), StringComparer.Ordinal)
                    .ThenBy(stored => stored.Report.Sequence);
            }

            if (!await table.TryAddAsync(contract, missing, stop))
            {
                await Task.Delay(Backoff.Delay(attempt), stop);
            }
        }
    }

    private async Task<GatewayOutcome> PushAsync(CollectionReport report, CancellationToken stop)
    {
        var document =
            await ledger.ReadAsync(report.Document, stop)
            ?? throw new InvalidDataException($"{report.Document} is not in the ledger.");
        return await platform.Gateway.PushStatusAsync(CollectionSubmission.Of(document, report), stop);
    }

    private async Task<Verdict> WaitAsync(
        ReportCollectionsMessage message,
        string reason,
        TimeSpan? after,
        CancellationToken stop
    )
    {
        ReportCollectionsLog.WaitsForPlatform(log, message.Contract, message.Attempt, reason);
        var delay = after is { } asked ? Patience.Within(asked) : Patience.Delay(message.Attempt);
        await queues.SendAsync(message with { Attempt = message.Attempt + 1 }, delay, stop);
        return Verdict.Done;
    }
}
