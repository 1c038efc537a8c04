#pragma warning disable MA0048 // A debit and why it is awaited.

namespace Aims.Billing;

/// <summary>Why a document past its deadline is no default: the seller himself has to fetch the money (R11).</summary>
public enum AwaitedFor
{
    /// <summary>Its collection date is to come.</summary>
    Scheduled,

    /// <summary>It was submitted, and nobody knows the outcome.</summary>
    InFlight,

    /// <summary>The mandate is active and no debit was ever presented, or none that reached the payer's bank.</summary>
    NeverPresented,
}

/// <summary>A document past its deadline that is no default until its direct debit has failed.</summary>
/// <param name="Document">The document.</param>
/// <param name="Deadline">Its deadline, included.</param>
/// <param name="Open">What is open of it.</param>
/// <param name="For">Why.</param>
/// <param name="On">The collection date, when it is known.</param>
public sealed record AwaitedDebit(DocumentNumber Document, DateOnly Deadline, Money Open, AwaitedFor For, DateOnly? On);
