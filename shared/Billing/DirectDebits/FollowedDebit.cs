#pragma warning disable MA0048 // A direct debit and where it stands.

namespace Aims.Billing;

/// <summary>Where a direct debit stands.</summary>
public enum DebitStatus
{
    /// <summary>In a file for the bank; nobody knows the outcome.</summary>
    Submitted,

    /// <summary>Its money came: provisional until its return and refund windows have passed.</summary>
    Collected,

    /// <summary>It was rejected: no money came.</summary>
    Rejected,

    /// <summary>Its money came and went back, or will not come.</summary>
    Returned,

    /// <summary>It failed by a fault that is not the payer's: nothing failed on his side.</summary>
    Withdrawn,
}

/// <summary>A direct debit that was put into a file, and what became of it.</summary>
/// <remarks>What was told, never in which order: where it stands follows from that.</remarks>
/// <param name="Debit">The direct debit.</param>
/// <param name="MessageId">The file it is in.</param>
/// <param name="SubmittedOn">The Paris day of the file.</param>
/// <param name="IsCollected">Whether its money is known to have come, even if it went back.</param>
/// <param name="Rejection">That it was rejected, as first told; null: it was not.</param>
/// <param name="Return">That its money went back, as first told; null: it did not.</param>
/// <param name="Reason">The most precise reason code of all that were told of its failure; null: none.</param>
/// <param name="IsOurFault">Whether anything told says that it failed by a fault that is not the payer's.</param>
/// <param name="ReleasedBy">The person who said that its document may be collected again; null: nobody.</param>
public sealed record FollowedDebit(
    DirectDebit Debit,
    string MessageId,
    DateOnly SubmittedOn,
    bool IsCollected,
    DebitFailure? Rejection,
    DebitFailure? Return,
    string? Reason,
    bool IsOurFault,
    string? ReleasedBy
)
{
    /// <summary>Where it stands. Money that comes after a rejection came: a batch that is booked whole, before what fails of it.</summary>
    public DebitStatus Status =>
        IsCollected && Return is null ? DebitStatus.Collected
        : Failure is null ? DebitStatus.Submitted
        : IsOurFault ? DebitStatus.Withdrawn
        : Return is not null ? DebitStatus.Returned
        : DebitStatus.Rejected;

    /// <summary>The Paris day since which it stands there; money counts from the collection date on, whenever it was booked.</summary>
    public DateOnly Since =>
        Status == DebitStatus.Collected ? Debit.CollectionDate
        : Failure is { } failure ? failure.On
        : SubmittedOn;

    /// <summary>Its failure that counts: the return, else the rejection; null while none is known.</summary>
    public DebitFailure? Failure => Return ?? Rejection;

    /// <summary>Whether its document must not be in another file: it is on its way, or its money is here.</summary>
    public bool IsLive => Status is DebitStatus.Submitted or DebitStatus.Collected;

    /// <summary>A direct debit as it leaves in a file.</summary>
    public static FollowedDebit Submitted(DirectDebit debit, string messageId, DateOnly day) =>
        new(debit, messageId, day, false, null, null, null, false, null);
}
