namespace Aims.Operations;

/// <summary>What became of giving an order to operations. Reasons hold no personal data.</summary>
public abstract record OrderOutcome
{
    private OrderOutcome() { }

    /// <summary>Operations have it.</summary>
    /// <param name="Reference">Theirs, at most 100 printable characters; empty when they gave none that can be used.</param>
    public sealed record Acknowledged(string Reference) : OrderOutcome;

    /// <summary>Operations have a newer order of that contract: this one must not be sent again.</summary>
    public sealed record Outdated : OrderOutcome;

    /// <summary>Refused for good: sending it again would be refused again.</summary>
    public sealed record Refused(string Reason) : OrderOutcome;

    /// <summary>
    /// Not known to have arrived: to be sent again, which is harmless by its key, after <paramref name="After"/> (1 second to 24
    /// hours) when operations say so.
    /// </summary>
    public sealed record Later(string Reason, TimeSpan? After) : OrderOutcome;
}
