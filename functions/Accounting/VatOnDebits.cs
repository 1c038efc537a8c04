using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Which invoices owe their VAT when issued (BT-8): money for them moves no VAT. A year is read when one of it is asked for.</summary>
internal sealed class VatOnDebits(InvoiceLedger ledger)
{
    private readonly HashSet<DocumentNumber> _onDebits = [];
    private readonly HashSet<(Series, int)> _read = [];

    /// <summary>Whether it is one.</summary>
    public async ValueTask<bool> HoldsAsync(DocumentNumber number, CancellationToken stop)
    {
        if (!_read.Contains((number.Series, number.Year)))
        {
            await foreach (var document in ReadAsync(number.Series, number.Year, stop))
            {
                _ = document;
            }
        }

        return _onDebits.Contains(number);
    }

    /// <summary>The documents of a series and year, noted on the way.</summary>
    public async IAsyncEnumerable<Document> ReadAsync(
        Series series,
        int year,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var document in ledger.ReadAsync(series, year, 1, DocumentNumber.MostSequence, stop))
        {
            if (document.Facts.VatExigibility == VatExigibility.Debit)
            {
                _onDebits.Add(document.Number);
            }

            yield return document;
        }

        _read.Add((series, year));
    }
}
