using Aims.Billing;

namespace Aims.Storage;

/// <summary>Report what this contract has paid. <c>{"version":1,"contract":"C-0042","attempt":0}</c></summary>
/// <param name="Contract">The contract.</param>
/// <param name="Attempt">How often the platform was out of reach before.</param>
public sealed record ReportCollectionsMessage(ContractId Contract, int Attempt = 0)
{
    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<ReportCollectionsMessage> Read(string text) =>
        MessageText.Read(
            text,
            fields => new ReportCollectionsMessage(
                fields.Value<ContractId>("contract", ContractId.TryParse, ContractId.Rule),
                (int)(fields.OptionalWhole("attempt", 0, 10_000) ?? 0)
            )
        );

    /// <summary>The text of the queue message.</summary>
    public string Write() => MessageText.Write(("contract", Contract.Text), ("attempt", Attempt));
}
