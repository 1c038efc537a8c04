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

    /// <summary>It never reached the payer's bank, by a fault that is not his: nothing failed on his side.</summary>
    Withdrawn,
}

/// <summary>A direct debit that was put into a file, and what became of it.</summary>
/// <param name="Debit">The direct debit.</param>
/// <param name="MessageId">The file it is in.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The Paris day since which it stands there.</param>
/// <param name="Reason">Reason code, where it failed and one was given.</param>
/// <param name="ReleasedBy">The person who said that its document may be collected again; null: nobody.</param>
public sealed record FollowedDebit(
    DirectDebit Debit,
    string MessageId,
    DebitStatus Status,
    DateOnly Since,
    string? Reason,
    string? ReleasedBy
)
{
    /// <summary>A direct debit as it leaves in a file.</summary>
    public static FollowedDebit Submitted(DirectDebit debit, string messageId, DateOnly day) =>
        new(debit, messageId, DebitStatus.Submitted, day, null, null);

    /// <summary>Whether its document must not be in another file: it is on its way, or its money is here.</summary>
    public bool IsLive => Status is DebitStatus.Submitted or DebitStatus.Collected;
}
