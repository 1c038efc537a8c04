using Aims.Billing;

namespace Aims.Storage;

/// <summary>Send this order to operations. <c>{"version":1,"contract":"C-0042","order":7,"attempt":0}</c></summary>
/// <param name="Contract">The contract.</param>
/// <param name="Order">The sequence of the order within it, from 1.</param>
/// <param name="Attempt">How often operations were out of reach before.</param>
public sealed record ServiceOrderMessage(ContractId Contract, int Order, int Attempt = 0)
{
    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<ServiceOrderMessage> Read(string text) =>
        MessageText.Read(
            text,
            fields => new ServiceOrderMessage(
                fields.Value<ContractId>("contract", ContractId.TryParse, ContractId.Rule),
                (int)fields.Whole("order", 1, int.MaxValue),
                (int)(fields.OptionalWhole("attempt", 0, 10_000) ?? 0)
            )
        );

    /// <summary>The text of the queue message.</summary>
    public string Write() => MessageText.Write(("contract", Contract.Text), ("order", Order), ("attempt", Attempt));
}
