using Aims.Billing;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What each contract owes: one partition per contract.</summary>
public sealed class AccountTable(StorageClients storage)
{
    private const string Head = "head";
    private readonly TableClient _table = storage.Tables.GetTableClient(StorageNames.Accounts);

    /// <summary>Opens the receivable of an issued document; keyed by its number, so that opening it again changes nothing.</summary>
    /// <remarks>The head row is touched in the same transaction: whoever has read the account to allocate money must read it again.</remarks>
    /// <param name="document">The document.</param>
    /// <param name="pdfSha256">SHA-256 of its PDF, hex.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task OpenReceivableAsync(Document document, string pdfSha256, CancellationToken stop)
    {
        var partition = document.Facts.Contract.Text;
        var receivable = new TableEntity(partition, ReceivableRow(document.Number))
        {
            ["Schema"] = 1,
            ["Kind"] = document.Facts.Kind.ToString(),
            ["Period"] = document.Facts.Period.ToString(),
            ["IssueDate"] = document.Facts.IssueDate.ToIso(),
            ["DueDate"] = document.Facts.DueDate.ToIso(),
            ["PayableCents"] = document.Facts.Totals.Payable.Cents,
            ["PdfSha256"] = pdfSha256,
        };
        try
        {
            await _table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, receivable),
                    new(
                        TableTransactionActionType.UpsertMerge,
                        new TableEntity(partition, Head) { ["Last"] = document.Number.ToString() }
                    ),
                ],
                stop
            );
        }
        catch (RequestFailedException refusal) when (refusal.Status == 409)
        {
            // Opened by an earlier try of the same message.
        }
    }

    /// <summary>Corrects the recorded hash: the stored bytes are the document (spec §4).</summary>
    public Task CorrectPdfAsync(Document document, string pdfSha256, CancellationToken stop) =>
        _table.UpdateEntityAsync(
            new TableEntity(document.Facts.Contract.Text, ReceivableRow(document.Number)) { ["PdfSha256"] = pdfSha256 },
            ETag.All,
            TableUpdateMode.Merge,
            stop
        );

    /// <summary>The receivables of a contract, by number.</summary>
    public Task<List<Receivable>> ReceivablesAsync(ContractId contract, CancellationToken stop)
    {
        var filter = TableRows.StartingWith(contract.Text, ReceivablePrefix);
        return _table
            .QueryAsync<TableEntity>(filter, cancellationToken: stop)
            .Select(ToReceivable)
            .ToListAsync(stop)
            .AsTask();
    }

    private const string ReceivablePrefix = "receivable|";

    private static string ReceivableRow(DocumentNumber number) => ReceivablePrefix + number;

    private static Receivable ToReceivable(TableEntity row) =>
        new(
            DocumentNumber.Parse(row.RowKey[ReceivablePrefix.Length..]),
            IsoDate.Parse(row.GetString("DueDate")),
            new Money(row.GetInt64("PayableCents")!.Value),
            row.GetString("PdfSha256")
        );
}
