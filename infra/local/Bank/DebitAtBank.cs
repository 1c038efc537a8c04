#pragma warning disable MA0048 // A direct debit at its bank, and what came of it.

namespace Aims.Local;

/// <summary>That its payer was not debited.</summary>
/// <param name="Of">What was rejected: its end-to-end id, or the id of its batch or file.</param>
/// <param name="Reason">ISO 20022 reason code.</param>
/// <param name="Day">The Paris day on which the bank knew.</param>
/// <param name="IsBookedGross">Whether its batch is credited whole all the same, and its amount debited again on that day.</param>
internal sealed record DebitReject(string Of, string Reason, DateOnly Day, bool IsBookedGross);

/// <summary>That its money went back.</summary>
/// <param name="Reason">ISO 20022 reason code: <c>AM04</c>.</param>
/// <param name="Day">The Paris day of the booking.</param>
internal sealed record DebitReturn(string Reason, DateOnly Day);

/// <summary>A direct debit that the bank has: rejected, or collected and perhaps returned.</summary>
/// <param name="File">The file that it came in.</param>
/// <param name="Batch">Its batch.</param>
/// <param name="Debit">What it asks for.</param>
internal sealed record DebitAtBank(ReceivedFile File, ReceivedBatch Batch, ReceivedDebit Debit)
{
    /// <summary>Why its payer was not debited.</summary>
    public DebitReject? Rejected { get; init; }

    /// <summary>The day on which its money came.</summary>
    public DateOnly? CollectedOn { get; init; }

    /// <summary>Why its money went back.</summary>
    public DebitReturn? Returned { get; init; }

    /// <summary>Whether its money is still to come in the sum of its batch.</summary>
    public bool IsDue => CollectedOn is null && Rejected is not { IsBookedGross: false };

    /// <summary>What the bank credited for it and did not take back.</summary>
    public Money Net => CollectedOn is not null && Returned is null ? Debit.Amount : Money.Zero;
}
