#pragma warning disable MA0048 // A collection and where it stands.

namespace Aims.Billing;

/// <summary>Where the collection of money by its source stands.</summary>
public enum CollectionState
{
    /// <summary>Submitted, processing: the money is on its way.</summary>
    InFlight,

    /// <summary>The money came.</summary>
    Collected,

    /// <summary>It did not come, or all of it went back.</summary>
    Failed,
}

/// <summary>Money that is being fetched for documents: a direct debit, a payment in progress at a provider (R11).</summary>
/// <param name="Documents">What it is for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Day">The Paris day on which it came to stand there.</param>
public sealed record CollectionAttempt(EquatableList<DocumentNumber> Documents, CollectionState State, DateOnly Day);
