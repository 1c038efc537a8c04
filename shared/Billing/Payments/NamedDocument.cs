namespace Aims.Billing;

/// <summary>A document that a payment names, as frozen in the ledger: what a split between contracts rests on never changes.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Contract">Whose it is.</param>
/// <param name="DueDate">Its deadline.</param>
/// <param name="Payable">What it asks for (BT-115).</param>
public sealed record NamedDocument(DocumentNumber Number, ContractId Contract, DateOnly DueDate, Money Payable)
{
    /// <summary>What the ledger says of it.</summary>
    public static NamedDocument Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var facts = document.Facts;
        return new NamedDocument(document.Number, facts.Contract, facts.DueDate, facts.Totals.Payable);
    }
}
