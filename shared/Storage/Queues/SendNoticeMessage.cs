using Aims.Billing;

namespace Aims.Storage;

/// <summary>Mail this notice. <c>{"version":1,"contract":"C-0042","notice":"suspended|3","attempt":0}</c></summary>
/// <param name="Contract">The contract.</param>
/// <param name="Notice">The key of the notice within it.</param>
/// <param name="Attempt">How often the mail provider was out of reach before.</param>
public sealed record SendNoticeMessage(ContractId Contract, string Notice, int Attempt = 0)
{
    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<SendNoticeMessage> Read(string text) =>
        MessageText.Read(
            text,
            fields => new SendNoticeMessage(
                fields.Value<ContractId>("contract", ContractId.TryParse, ContractId.Rule),
                fields.Text("notice", 100),
                (int)(fields.OptionalWhole("attempt", 0, 10_000) ?? 0)
            )
        );

    /// <summary>The text of the queue message.</summary>
    public string Write() =>
        MessageText.Write(("contract", Contract.Text), ("notice", Notice), ("attempt", Attempt));
}
