using Aims.Billing;

namespace Aims.Storage;

/// <summary>Documents with all that was reported and told of them.</summary>
/// <param name="Documents">By number.</param>
/// <param name="Reports">By number, then sequence.</param>
/// <param name="Statuses">In no order.</param>
public sealed record StoredEInvoices(
    IReadOnlyList<EInvoice> Documents,
    IReadOnlyList<StoredReport> Reports,
    IReadOnlyList<ReceivedStatus> Statuses
)
{
    /// <summary>What the platform has taken, and kept: only of that is reported what is collected.</summary>
    public IReadOnlyDictionary<DocumentNumber, VatExigibility> Deposited =>
        Documents
            .Where(document =>
                document
                    is {
                        Submitted: EInvoiceState.Deposited,
                        State: not (EInvoiceState.Rejected or EInvoiceState.Inadmissible)
                    }
            )
            .ToDictionary(document => document.Number, document => document.Exigibility);
}
