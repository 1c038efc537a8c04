namespace Aims.Billing;

/// <summary>What the statuses of a document come to, whatever the order in which they became known.</summary>
public static class EInvoiceStates
{
    /// <summary>Where a document stands.</summary>
    /// <param name="submitted">What its submission came to.</param>
    /// <param name="statuses">Every status that was told of it.</param>
    public static EInvoiceState After(EInvoiceState submitted, IEnumerable<ReceivedStatus> statuses)
    {
        var told = statuses.OrderBy(status => status.At).ThenBy(status => status.Id, StringComparer.Ordinal).ToList();
        return told.Exists(status => status.Code == LifecycleStatus.Rejected) ? EInvoiceState.Rejected
            : told.Exists(status => status.Code == LifecycleStatus.Inadmissible) ? EInvoiceState.Inadmissible
            : told.Exists(status => status.Code == LifecycleStatus.Refused) ? EInvoiceState.Refused
            // A dispute ends with the next status.
            : told is [.., { Code: LifecycleStatus.Disputed }] ? EInvoiceState.Disputed
            : submitted;
    }

    /// <summary>Whether a person must look at a status.</summary>
    public static bool NeedsPerson(int code) =>
        code
            is LifecycleStatus.Disputed
                or LifecycleStatus.Refused
                or LifecycleStatus.Rejected
                or LifecycleStatus.Inadmissible;
}
