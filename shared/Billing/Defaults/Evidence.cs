#pragma warning disable MA0048 // What is known beside the account, on one page.

namespace Aims.Billing;

/// <summary>What became of the mail of a document.</summary>
public enum MailReach
{
    /// <summary>Accepted for at least one recipient by the deadline, and it did not come back.</summary>
    Reached,

    /// <summary>Accepted only after the deadline: he could not pay in time.</summary>
    ReachedLate,

    /// <summary>Not accepted by the mail provider (yet).</summary>
    NotAccepted,

    /// <summary>It came back: bounced, or dropped.</summary>
    Bounced,
}

/// <summary>Money that nobody has.</summary>
/// <param name="Id">The payment.</param>
/// <param name="Day">The Paris day it was received.</param>
/// <param name="Amount">What of it is here.</param>
/// <param name="PayerName">Who paid.</param>
/// <param name="PayerIban">From which account.</param>
/// <param name="Mandate">Under which mandate.</param>
public sealed record StrayMoney(
    PaymentId Id,
    DateOnly Day,
    Money Amount,
    string? PayerName,
    Iban? PayerIban,
    string? Mandate
);

/// <summary>Credit of another contract of the same customer.</summary>
/// <param name="Contract">That contract.</param>
/// <param name="Credit">Above zero.</param>
public sealed record SisterCredit(ContractId Contract, Money Credit);

/// <summary>What is known beside the account of a contract when it is looked at (R11).</summary>
/// <param name="BankCoveredUntil">The last day that imported bank data cover entirely; null while nothing was imported.</param>
/// <param name="StrayMoney">All money that nobody has, whoever paid it.</param>
/// <param name="SisterCredits">Credits of the customer's other contracts.</param>
/// <param name="Mails">What became of the mail of each open document.</param>
/// <param name="IsBraked">Whether too many contracts would be suspended at once.</param>
public sealed record Evidence(
    DateOnly? BankCoveredUntil,
    EquatableList<StrayMoney> StrayMoney,
    EquatableList<SisterCredit> SisterCredits,
    IReadOnlyDictionary<DocumentNumber, MailReach> Mails,
    bool IsBraked
)
{
    /// <summary>What became of the mandate of the contract since it was signed.</summary>
    public MandateUse Mandate { get; init; } = MandateUse.None;
}
