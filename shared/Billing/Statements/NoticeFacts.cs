namespace Aims.Billing;

/// <summary>Everything that a notice says: frozen when it is decided, so that it says the same whenever it is sent.</summary>
/// <param name="Notice">What it is about.</param>
/// <param name="Contract">The contract.</param>
/// <param name="Seller">Who writes.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Address">His address.</param>
/// <param name="Referent">His named contact.</param>
/// <param name="Recipients">To whom: the billing addresses and the referent, each once.</param>
/// <param name="Means">How what it speaks of is paid.</param>
/// <param name="Deadline">The deadline it speaks of, included: that of its document, or the last day for the next cheque.</param>
/// <param name="Period">The month it speaks of, for the renewal of a cheque: the one that is about to end.</param>
/// <param name="SuspensionOn">For a default that suspends later: the day on which services will be suspended.</param>
/// <param name="ContractEnd">The last day of the contract, once it has one.</param>
/// <param name="Explanation">Why the contract stands where it stands.</param>
/// <param name="Statement">What it owes.</param>
/// <param name="IsSpecimen">Written outside production.</param>
public sealed record NoticeFacts(
    Notice Notice,
    ContractId Contract,
    Seller Seller,
    string Customer,
    PostalAddress Address,
    string Referent,
    EquatableList<EmailAddress> Recipients,
    MeansOfPayment Means,
    DateOnly? Deadline,
    BillingPeriod? Period,
    DateOnly? SuspensionOn,
    DateOnly? ContractEnd,
    string Explanation,
    Statement Statement,
    bool IsSpecimen
)
{
    /// <summary>Whether months are billed while the services are suspended (R8.4).</summary>
    public bool IsBilledWhileSuspended { get; init; } = true;

    /// <summary>Whether the customer has a provision that is given back at the end (R3).</summary>
    public bool HasProvision { get; init; } = true;

    /// <summary>The mandate that a debit is announced under; null where none is.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>What its mails are about: <c>C-0042|suspended|3</c>.</summary>
    public string About => $"{Contract}|{Notice.Key}";
}
