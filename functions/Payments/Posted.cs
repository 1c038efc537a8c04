using Aims.Billing;

namespace Aims.Functions;

/// <summary>What became of an event of a payment.</summary>
internal abstract record Posted
{
    private Posted() { }

    /// <summary>It is in the accounts, now or before.</summary>
    public sealed record Done(RegisteredPayment Payment) : Posted;

    /// <summary>It cannot be taken; nothing was written.</summary>
    public sealed record Refused(string Reason) : Posted;
}
