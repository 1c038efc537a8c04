using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What one run of TransmitInvoices did.</summary>
internal sealed class TransmissionReport
{
    /// <summary>Documents that the platform has.</summary>
    public int Deposited { get; private set; }

    /// <summary>Documents that it has rejected.</summary>
    public int Rejected { get; private set; }

    /// <summary>Series whose next document has to wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>New statuses.</summary>
    public int Statuses { get; set; }

    /// <summary>Whether anything happened that is worth a row in the history of runs.</summary>
    public bool IsWorthNoting => Deposited + Rejected + Statuses > 0;

    /// <summary>All of it by name.</summary>
    public IReadOnlyList<(string Name, long Value)> Figures =>
        [("deposited", Deposited), ("rejected", Rejected), ("waiting", Waiting), ("statuses", Statuses)];

    public void Add(EInvoice document)
    {
        Deposited += document.Submitted == EInvoiceState.Deposited ? 1 : 0;
        Rejected += document.Submitted == EInvoiceState.Rejected ? 1 : 0;
        Waiting += document.Submitted == EInvoiceState.Pending ? 1 : 0;
    }
}
