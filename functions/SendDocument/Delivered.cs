namespace Aims.Functions;

/// <summary>What came of trying to deliver one logical mail.</summary>
public abstract record Delivered
{
    private Delivered() { }

    /// <summary>It left, now or before.</summary>
    public sealed record Sent : Delivered;

    /// <summary>It has not left and will be tried again.</summary>
    public sealed record Later(string Reason, TimeSpan? After) : Delivered;

    /// <summary>Refused, or nobody knows whether it left: never blindly repeated.</summary>
    public sealed record NeedsPerson(string Reason) : Delivered;
}
