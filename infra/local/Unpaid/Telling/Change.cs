namespace Aims.Local;

/// <summary>An account before and after.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="Seen">What else there is to see now.</param>
internal sealed record Change(AccountSeen Before, AccountSeen After, Snapshot Seen)
{
    /// <summary>What the app says of where the account stands.</summary>
    public string Explanation => After.Standing.Explanation;

    /// <summary>Something that happened to it now.</summary>
    public StoryEvent Event(EventKind kind, Money? amount, string text, string? clause = null) =>
        new(Seen.Day, After.Contract, kind, amount, clause ?? Clauses.Of(kind), text);
}
