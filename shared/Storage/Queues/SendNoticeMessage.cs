using Aims.Billing;

namespace Aims.Storage;

/// <summary>Mail this notice. <c>{"version":1,"contract":"C-0042","notice":"suspended|3","attempt":0}</c></summary>
/// <param name="Contract">The contract.</param>
/// <param name="Notice">The key of the notice, whose facts are frozen in the account.</param>
/// <param name="Attempt">How often the mail provider was out of reach before.</param>
public sealed record SendNoticeMessage(ContractId Contract, string Notice, int Attempt = 0)
{
    private const int LongestKey = 200;

    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<SendNoticeMessage> Read(string text) =>
        MessageText.Read(
            text,
            fields => new SendNoticeMessage(
                fields.Value<ContractId>("contract", ContractId.TryParse, ContractId.Rule),
                Key(fields),
                (int)(fields.OptionalWhole("attempt", 0, 10_000) ?? 0)
            )
        );

    /// <summary>The text of the queue message.</summary>
    public string Write() => MessageText.Write(("contract", Contract.Text), ("notice", Notice), ("attempt", Attempt));

    /// <summary>A key that no row can have would fail five times before a person sees it.</summary>
    private static string Key(JsonFields fields)
    {
        var key = fields.Text("notice", LongestKey);
        if (!key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '|' or '-' or '_' or '.'))
        {
            fields.Add("notice", "must have only the characters A-Z a-z 0-9 | - _ .");
        }

        return key;
    }
}
