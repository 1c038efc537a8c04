using Aims.Billing;
using Aims.Payments;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Brings payment notifications into the accounts; whatever their order and repetition, the accounts come out the same.</summary>
internal sealed class ProcessPaymentNotification(
    Posting posting,
    PaymentAmounts amounts,
    ILogger<ProcessPaymentNotification> log
) : IQueueFunction
{
    /// <inheritdoc />
    public async Task<Verdict> RunAsync(string text, CancellationToken stop)
    {
        var message = PaymentNotificationMessage.Read(text);
        if (!message.IsGood)
        {
            return Verdict.Park(string.Join("; ", message.Faults));
        }

        switch (message.Value)
        {
            case PaymentNotificationMessage.Happened happened:
                return await PostAsync(happened, stop);
            case PaymentNotificationMessage.Unreadable unreadable:
                return Verdict.Park($"{unreadable.Reason}; see {unreadable.Inbox}");
            case PaymentNotificationMessage.LookAgain again:
                return Of(await posting.LookAgainAsync(again.Payment, stop));
            case PaymentNotificationMessage.Settle settle:
                await posting.SettleAsync(settle.Account, stop);
                return Verdict.Done;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Verdict> PostAsync(PaymentNotificationMessage.Happened message, CancellationToken stop)
    {
        var complete = await amounts.CompleteAsync(message.Event, stop);
        if (complete is null)
        {
            return Verdict.Park($"{message.Event.Payment} does not say how much; see {message.Inbox}");
        }

        var posted = await posting.PostAsync(complete, stop);
        ProcessPaymentNotificationLog.Posted(log, complete.Payment, complete.Kind, posted is Posted.Done);
        return Of(posted);
    }

    private static Verdict Of(Posted posted) =>
        posted is Posted.Refused refused ? Verdict.Park(refused.Reason) : Verdict.Done;
}
