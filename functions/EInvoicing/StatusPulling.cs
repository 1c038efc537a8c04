using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Takes what the platform tells of documents, each status once by its id.</summary>
internal sealed class StatusPulling(
    EInvoicePlatform platform,
    EInvoiceTable table,
    InvoiceLedger ledger,
    ParkedTable parked,
    TimeProvider clock
)
{
    /// <summary>Pulls until nothing follows.</summary>
    /// <returns>How many statuses were new.</returns>
    public async Task<int> PullAsync(CancellationToken stop)
    {
        var (cursor, taken) = (await table.StatusCursorAsync(stop), 0);
        while (true)
        {
            var pulled = await platform.Gateway.PullStatusesAsync(cursor, stop);
            foreach (var status in pulled.Statuses)
            {
                taken += await TakeAsync(status, stop) ? 1 : 0;
            }

            foreach (var (id, fault) in pulled.Unreadable)
            {
                await ParkAsync(ParkedKeys.UnreadableStatus(id), $"the status {id} cannot be read: {fault}", stop);
            }

            if (pulled.Next == cursor)
            {
                return taken;
            }

            // Recorded after what it stands for: what was cut off is pulled again.
            cursor = pulled.Next;
            await table.PutStatusCursorAsync(cursor, stop);
        }
    }

    /// <returns>Whether it was new.</returns>
    private async Task<bool> TakeAsync(ReceivedStatus status, CancellationToken stop)
    {
        if (await ledger.ReadAsync(status.Document, stop) is not { } document)
        {
            var reason = $"the status {status.Id} ({Name(status)}) is of {status.Document}, which is not in the ledger";
            await ParkAsync(ParkedKeys.UnreadableStatus(status.Id), reason, stop);
            return false;
        }

        var contract = document.Facts.Contract;
        var known = await table.ReadAsync(contract, document.Number, stop);
        var isNew = known.Statuses.All(other => other.Id != status.Id);
        if (isNew)
        {
            if (EInvoiceStates.NeedsPerson(status.Code))
            {
                await ParkAsync(
                    ParkedKeys.Status(status),
                    $"{status.Document} is {Name(status)}: {status.Reason}",
                    stop
                );
            }

            await table.PutAsync(contract, status, stop);
        }

        for (var attempt = 0; !await TryShowAsync(contract, document.Number, stop); attempt++)
        {
            await Task.Delay(Backoff.Delay(attempt), stop);
        }

        return isNew;
    }

    /// <summary>Brings the state of a document up to all that was told of it.</summary>
    /// <returns>False when the document was recorded anew meanwhile.</returns>
    private async Task<bool> TryShowAsync(ContractId contract, DocumentNumber number, CancellationToken stop)
    {
        var known = await table.ReadAsync(contract, number, stop);
        if (known.Documents is not [var before])
        {
            return true;
        }

        var state = EInvoiceStates.After(before.Submitted, known.Statuses);
        return state == before.State
            || await table.TryPutAsync(before with { State = state, Since = clock.GetUtcNow() }, before, stop);
    }

    private Task ParkAsync(string key, string reason, CancellationToken stop) =>
        parked.ParkAsync(new Parked(key, reason, clock.GetUtcNow()), stop);

    private static string Name(ReceivedStatus status) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{status.Code} {LifecycleStatus.Find(status.Code)?.Name}"
        );
}
