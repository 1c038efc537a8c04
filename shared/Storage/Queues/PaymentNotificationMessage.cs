using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>What <c>payment-notifications</c> carries, one of: an event, one that could not be read, a payment or an account to look at again.</summary>
/// <remarks>
/// <c>{"version":1,"inbox":"stripe/…","happened":{…},"attempt":0}</c>, <c>{"version":1,"inbox":"…","unreadable":"why"}</c>,
/// <c>{"version":1,"payment":"stripe:pi_1"}</c> or <c>{"version":1,"account":"C-0042"}</c>.
/// </remarks>
public abstract record PaymentNotificationMessage
{
    private PaymentNotificationMessage() { }

    /// <summary>Something happened to a payment.</summary>
    /// <param name="Event">What.</param>
    /// <param name="Inbox">The blob of the webhook it came in.</param>
    /// <param name="Attempt">How often the provider was out of reach before.</param>
    public sealed record Happened(PaymentEvent Event, string Inbox, int Attempt = 0) : PaymentNotificationMessage;

    /// <summary>An event that matters and cannot be used.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Inbox">The blob of the webhook it came in.</param>
    public sealed record Unreadable(string Reason, string Inbox) : PaymentNotificationMessage;

    /// <summary>Facts have changed that may say where this money belongs.</summary>
    public sealed record LookAgain(PaymentId Payment) : PaymentNotificationMessage;

    /// <summary>Documents may have been opened that money of this account pays.</summary>
    public sealed record Settle(ContractId Account) : PaymentNotificationMessage;

    /// <summary>Reads the text of a queue message; a fault says why it is not one.</summary>
    public static Checked<PaymentNotificationMessage> Read(string text) => MessageText.Read(text, Read);

    /// <summary>The text of the queue message.</summary>
    public string Write() =>
        this switch
        {
            Happened it => MessageText.Write(
                ("inbox", it.Inbox),
                ("happened", PaymentEventJson.Write(it.Event)),
                ("attempt", it.Attempt)
            ),
            Unreadable it => MessageText.Write(("inbox", it.Inbox), ("unreadable", it.Reason)),
            LookAgain it => MessageText.Write(("payment", it.Payment.ToString())),
            Settle it => MessageText.Write(("account", it.Account.Text)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static PaymentNotificationMessage Read(JsonFields fields)
    {
        var inbox = fields.OptionalText("inbox") ?? "";
        var attempt = (int)(fields.OptionalWhole("attempt", 0, 10_000) ?? 0);
        PaymentNotificationMessage?[] given =
        [
            fields.OptionalObject("happened", PaymentEventJson.Read) is { } happened
                ? new Happened(happened, inbox, attempt)
                : null,
            fields.OptionalText("unreadable", 2_000) is { } reason ? new Unreadable(reason, inbox) : null,
            fields.OptionalValue<PaymentId>("payment", PaymentId.TryParse, PaymentId.Rule) is { } payment
                ? new LookAgain(payment)
                : null,
            fields.OptionalValue<ContractId>("account", ContractId.TryParse, ContractId.Rule) is { } account
                ? new Settle(account)
                : null,
        ];
        if (given.OfType<PaymentNotificationMessage>().ToList() is [var message])
        {
            return message;
        }

        fields.Add("", "must hold one of happened, unreadable, payment and account");
        return new Unreadable("", inbox);
    }
}
