namespace Aims.Banking;

/// <summary>The status of a file, batch or transaction, with that of what it is in.</summary>
/// <param name="Element">Where it is told.</param>
/// <param name="IsRejected">Null: nothing is told of all of it (no status, or PART).</param>
/// <param name="Reason">Reason code.</param>
/// <param name="Above">What it is in.</param>
internal sealed record StatusLevel(Element Element, bool? IsRejected, string? Reason, StatusLevel? Above)
{
    /// <exception cref="BankFileFaultException">The status is unknown, or something is accepted of what is rejected.</exception>
    public static StatusLevel Of(Element element, string name, StatusLevel? above)
    {
        var status = element.Find(name);
        bool? isRejected = status?.Text switch
        {
            null or "PART" => null,
            "RJCT" => true,
            "ACCC" or "ACCP" or "ACFC" or "ACSC" or "ACSP" or "ACTC" or "ACWC" or "ACWP" or "PDNG" or "RCVD" => false,
            var other => throw status.Fault($"'{BankText.Cut(other, 20)}' is a status that is not known"),
        };
        return isRejected == false && above?.Inherited().IsRejected == true
            ? throw status!.Fault("must be RJCT, for what it is in was rejected")
            : new StatusLevel(element, isRejected, element.Find("StsRsnInf", "Rsn", "Cd").Id(), above);
    }

    /// <summary>The same, with the status and reason of what it is in where it has none of its own.</summary>
    public StatusLevel Inherited()
    {
        if (Above?.Inherited() is not { } above)
        {
            return this;
        }

        return this with
        {
            IsRejected = IsRejected ?? above.IsRejected,
            Reason = Reason ?? above.Reason,
        };
    }

    /// <summary>What it tells by itself; null when that is nothing.</summary>
    public BankItem.StatusReport? Report(string messageId, string? batchId, string? endToEndId, DateOnly day) =>
        IsRejected is { } isRejected
            ? new BankItem.StatusReport(
                messageId,
                batchId,
                endToEndId,
                isRejected,
                isRejected ? Reason ?? Inherited().Reason : null,
                day,
                Element.Line
            )
            : null;
}
