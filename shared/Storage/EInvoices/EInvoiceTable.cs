using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>Where documents stand with the approved platform: one partition per contract, as the reports of its account need them.</summary>
public sealed class EInvoiceTable(StorageClients storage)
{
    private const int MostRows = 100;
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.EInvoices);

    /// <summary>Everything about the documents of a contract.</summary>
    public Task<StoredEInvoices> ReadAsync(ContractId contract, CancellationToken stop) =>
        QueryAsync(contract, "", stop);

    /// <summary>Everything about one document.</summary>
    public Task<StoredEInvoices> ReadAsync(ContractId contract, DocumentNumber number, CancellationToken stop) =>
        QueryAsync(contract, $"{number}|", stop);

    /// <summary>Where a document stands; null when it was never submitted.</summary>
    public async Task<EInvoice?> FindAsync(ContractId contract, DocumentNumber number, CancellationToken stop)
    {
        var row = await _table.FindAsync(contract.Text, EInvoiceRows.DocumentRow(number), stop);
        return row is null ? null : EInvoiceRows.ToDocument(row);
    }

    /// <summary>Records where a document stands, and shows it under its state unless all is well with it.</summary>
    /// <param name="document">As it is now, with the version that was read.</param>
    /// <param name="before">As it was recorded; null when it was not.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>False when somebody recorded something else meanwhile: then it must be looked at again.</returns>
    public async Task<bool> TryPutAsync(EInvoice document, EInvoice? before, CancellationToken stop)
    {
        // Shown first: a row that a crash leaves behind is a hint, and whoever reads it looks at the document.
        if (document.State != EInvoiceState.Deposited && document.State != before?.State)
        {
            await _table.UpsertEntityAsync(ShownRow(document), TableUpdateMode.Replace, stop);
        }

        if (!await TryWriteAsync(document, stop))
        {
            return false;
        }

        if (before is not null && before.State != EInvoiceState.Deposited && before.State != document.State)
        {
            var shown = ShownRow(before);
            await _table.DeleteEntityAsync(shown.PartitionKey, shown.RowKey, ETag.All, stop);
        }

        return true;
    }

    /// <summary>The documents that are in a state, by number; those with which all is well are not listed.</summary>
    public async Task<List<EInvoice>> InAsync(EInvoiceState state, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(state, EInvoiceState.Deposited);
        var documents = new List<EInvoice>();
        var filter = TableRows.StartingWith(EInvoiceRows.Shown(state), "");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop))
        {
            var contract = new ContractId(row.GetString("Contract"));
            if (
                await FindAsync(contract, DocumentNumber.Parse(row.RowKey), stop) is { } document
                && document.State == state
            )
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    /// <summary>Records reports before they are pushed.</summary>
    /// <returns>False when somebody decided one of them meanwhile: then the account must be looked at again.</returns>
    public async Task<bool> TryAddAsync(ContractId contract, IEnumerable<StoredReport> reports, CancellationToken stop)
    {
        try
        {
            foreach (var chunk in reports.Chunk(MostRows))
            {
                await _table.SubmitTransactionAsync(
                    chunk.Select(report => new TableTransactionAction(
                        TableTransactionActionType.Add,
                        EInvoiceRows.OfReport(contract, report)
                    )),
                    stop
                );
            }

            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    /// <summary>Records that a report was taken.</summary>
    public Task MarkPushedAsync(ContractId contract, StoredReport report, CancellationToken stop) =>
        _table.UpsertEntityAsync(EInvoiceRows.OfReport(contract, report), TableUpdateMode.Replace, stop);

    /// <summary>Records a status; the same again changes nothing.</summary>
    public Task PutAsync(ContractId contract, ReceivedStatus status, CancellationToken stop) =>
        _table.UpsertEntityAsync(EInvoiceRows.OfStatus(contract, status), TableUpdateMode.Replace, stop);

    /// <summary>How far each series of a year has been transmitted, by its name, such as <c>F2026</c>.</summary>
    public async Task<IReadOnlyDictionary<string, TransmissionCursor>> CursorsAsync(CancellationToken stop) =>
        await _table
            .QueryAsync<TableEntity>(TableRows.StartingWith(EInvoiceRows.Cursors, ""), cancellationToken: stop)
            .Where(row => row.RowKey != EInvoiceRows.StatusCursor)
            .ToDictionaryAsync(row => row.RowKey, EInvoiceRows.ToCursor, StringComparer.Ordinal, stop);

    /// <summary>Records how far a series of a year has been transmitted.</summary>
    public Task PutAsync(string series, TransmissionCursor cursor, CancellationToken stop) =>
        _table.UpsertEntityAsync(EInvoiceRows.OfCursor(series, cursor), TableUpdateMode.Replace, stop);

    /// <summary>Up to where statuses were pulled; empty at first.</summary>
    public async Task<string> StatusCursorAsync(CancellationToken stop) =>
        (await _table.FindAsync(EInvoiceRows.Cursors, EInvoiceRows.StatusCursor, stop))?.GetString("Value") ?? "";

    /// <summary>Records up to where statuses were pulled.</summary>
    public Task PutStatusCursorAsync(string cursor, CancellationToken stop) =>
        _table.UpsertEntityAsync(
            new TableEntity(EInvoiceRows.Cursors, EInvoiceRows.StatusCursor) { ["Value"] = cursor },
            TableUpdateMode.Replace,
            stop
        );

    private async Task<bool> TryWriteAsync(EInvoice document, CancellationToken stop)
    {
        var row = EInvoiceRows.OfDocument(document);
        try
        {
            await (
                document.Version == default
                    ? _table.AddEntityAsync(row, stop)
                    : _table.UpdateEntityAsync(row, document.Version, TableUpdateMode.Replace, stop)
            );
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            return false;
        }
    }

    private async Task<StoredEInvoices> QueryAsync(ContractId contract, string prefix, CancellationToken stop) =>
        EInvoiceRows.ToAll(
            await _table
                .QueryAsync<TableEntity>(TableRows.StartingWith(contract.Text, prefix), cancellationToken: stop)
                .ToListAsync(stop)
        );

    private static TableEntity ShownRow(EInvoice document) =>
        new(EInvoiceRows.Shown(document.State), document.Number.ToString()) { ["Contract"] = document.Contract.Text };
}
