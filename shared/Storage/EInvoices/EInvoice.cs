using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>Where a document stands with the platform.</summary>
/// <param name="Number">The document.</param>
/// <param name="Contract">Its contract.</param>
/// <param name="Exigibility">When its VAT falls due: on receipt, what is collected is reported.</param>
/// <param name="Submitted">What its submission came to: pending, deposited or rejected.</param>
/// <param name="State">The same with what was told of it since.</param>
/// <param name="Reference">The platform's name for it; empty until it has one.</param>
/// <param name="Reason">Why it was not taken, or why it waits; empty when it was.</param>
/// <param name="Sha256">SHA-256 of the file that was submitted, hex; empty until it was.</param>
/// <param name="Since">Since when it stands there.</param>
/// <param name="NotBefore">When it may be submitted again, where the platform said so.</param>
/// <param name="Version">Its version; default when it is not stored yet.</param>
public sealed record EInvoice(
    DocumentNumber Number,
    ContractId Contract,
    VatExigibility Exigibility,
    EInvoiceState Submitted,
    EInvoiceState State,
    string Reference,
    string Reason,
    string Sha256,
    DateTimeOffset Since,
    DateTimeOffset? NotBefore = null,
    ETag Version = default
);
