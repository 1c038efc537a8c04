namespace Aims.Local;

/// <summary>What people do in the story of an unpaid invoice.</summary>
internal abstract record Act
{
    private Act() { }

    /// <summary>The bank tells of a transfer for the invoice of a month.</summary>
    /// <param name="Contract">Who pays.</param>
    /// <param name="Period">The month of the invoice.</param>
    /// <param name="BookedOn">The day that counts (R4).</param>
    /// <param name="IsHalf">Half of its total; else all that is open.</param>
    public sealed record Transfer(string Contract, BillingPeriod Period, DateOnly BookedOn, bool IsHalf = false) : Act;

    /// <summary>Accounting enters a cheque for all that is open of the invoice of a month.</summary>
    /// <param name="Contract">Who pays.</param>
    /// <param name="Period">The month of the invoice.</param>
    /// <param name="ReceivedOn">The day it reached us.</param>
    public sealed record Cheque(string Contract, BillingPeriod Period, DateOnly ReceivedOn) : Act;

    /// <summary>Accounting records that an extension was asked for, and later that it was granted (R9).</summary>
    /// <param name="Contract">Who asks.</param>
    /// <param name="Period">The month of the invoice.</param>
    /// <param name="RequestedOn">When it was asked for.</param>
    /// <param name="Until">The deadline asked for.</param>
    /// <param name="GrantedOn">When it was granted; null while it is asked for.</param>
    public sealed record Extension(
        string Contract,
        BillingPeriod Period,
        DateOnly RequestedOn,
        DateOnly Until,
        DateOnly? GrantedOn = null
    ) : Act;

    /// <summary>Accounting says how far the bank's news are known (R11).</summary>
    /// <param name="Through">The last day that is known, included.</param>
    public sealed record Coverage(DateOnly Through) : Act;
}
