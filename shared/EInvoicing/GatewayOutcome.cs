namespace Aims.EInvoicing;

/// <summary>What became of giving something to the platform.</summary>
public abstract record GatewayOutcome
{
    private GatewayOutcome() { }

    /// <summary>Taken, now or before.</summary>
    /// <param name="Reference">The platform's own name for it.</param>
    public sealed record Deposited(string Reference) : GatewayOutcome;

    /// <summary>Rejected: the same again would be rejected again.</summary>
    public sealed record Rejected(string Reason) : GatewayOutcome;

    /// <summary>Not taken: to be given again, after <paramref name="After"/> when the platform says so.</summary>
    public sealed record Later(string Reason, TimeSpan? After) : GatewayOutcome;

    /// <summary>The answer never came: it may have been taken, and is given again under the same key.</summary>
    public sealed record Uncertain(string Reason) : GatewayOutcome;
}
