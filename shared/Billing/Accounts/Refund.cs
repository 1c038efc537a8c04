namespace Aims.Billing;

/// <summary>Credit of an account that is given back to the customer (R12): decided first, paid by a person.</summary>
/// <param name="Ordinal">Which refund of the contract, from 1.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="DecidedOn">The Paris day from which the money is no credit any more.</param>
/// <param name="PaidOn">The day accounting paid it; null while it is to be paid.</param>
/// <param name="Reference">Accounting's reference of the transfer.</param>
public sealed record Refund(
    int Ordinal,
    Money Amount,
    DateOnly DecidedOn,
    DateOnly? PaidOn = null,
    string? Reference = null
);
