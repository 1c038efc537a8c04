using Aims.Billing;

namespace Aims.Functions;

/// <summary>What one pass of issuing did.</summary>
public sealed class IssuingReport
{
    private readonly Dictionary<ContractId, List<Document>> _documents = [];
    private readonly HashSet<ContractId> _parked = [];

    /// <summary>Documents issued in this pass.</summary>
    public int Issued { get; private set; }

    /// <summary>Their total incl. VAT.</summary>
    public Money Amount { get; private set; }

    /// <summary>Contracts set aside.</summary>
    public IReadOnlyCollection<ContractId> Parked => _parked;

    /// <summary>Whether a contract was set aside.</summary>
    public bool IsParked(ContractId contract) => _parked.Contains(contract);

    /// <summary>The documents that a contract owed: issued in this pass, or found issued by another.</summary>
    public IReadOnlyList<Document> DocumentsOf(ContractId contract) => _documents.GetValueOrDefault(contract, []);

    internal void AddIssued(Document document)
    {
        Issued++;
        Amount += document.Facts.Totals.Gross;
        AddFound(document);
    }

    internal void AddFound(Document document)
    {
        if (!_documents.TryGetValue(document.Facts.Contract, out var documents))
        {
            _documents[document.Facts.Contract] = documents = [];
        }

        documents.Add(document);
    }

    internal void AddParked(ContractId contract) => _parked.Add(contract);
}
