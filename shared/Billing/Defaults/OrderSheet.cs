namespace Aims.Billing;

/// <summary>An order to operations as it leaves, by signed call and by mail: both say the same (spec R11).</summary>
/// <param name="Contract">Whose services.</param>
/// <param name="Sequence">From 1, rising per contract: whoever has a higher one ignores this one.</param>
/// <param name="Change">What is to be done with all of them.</param>
/// <param name="Customer">Legal name of the customer.</param>
/// <param name="Reason">Why, a sentence in French.</param>
/// <param name="OrderedOn">The Paris day of the order.</param>
/// <param name="Servers">The servers in force on the day it was first sent, in the order of the contract; 0 to 300.</param>
/// <param name="IsSpecimen">Ordered outside production: not to be carried out on real servers.</param>
public sealed record OrderSheet(
    ContractId Contract,
    int Sequence,
    ServiceChange Change,
    string Customer,
    string Reason,
    DateOnly OrderedOn,
    EquatableList<OrderedServer> Servers,
    bool IsSpecimen
)
{
    /// <summary><c>order|C-0042|7</c>: sending it twice is one order.</summary>
    public BusinessKey Key => BusinessKey.Order(Contract, Sequence);
}
