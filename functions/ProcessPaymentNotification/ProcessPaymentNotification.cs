using Aims.Billing;
using Aims.Payments;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Brings payment notifications into the accounts; whatever their order and repetition, the accounts come out the same.</summary>
internal sealed class ProcessPaymentNotification(
    Posting posting,
    PaymentAmounts amounts,
    WorkQueues queues,
    ILogger<ProcessPaymentNotification> log
) : IQueueFunction
{
    /// <summary>About a day of waiting (<see cref="Patience"/>); then a person must look, for it may be our access that is wrong.</summary>
    private const int MostAttempts = 30;

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
        PaymentEvent? complete;
        try
        {
            complete = await amounts.CompleteAsync(message.Event, stop);
        }
        catch (Exception outage) when (IsOutage(outage) && message.Attempt < MostAttempts)
        {
            // Not our failure, and no try of the host's five: it waits, longer each time.
            ProcessPaymentNotificationLog.WaitsForProvider(log, outage, message.Event.Payment, message.Attempt);
            var later = message with { Attempt = message.Attempt + 1 };
            await queues.SendAsync(later, Patience.Delay(message.Attempt), stop);
            return Verdict.Done;
        }

        if (complete is null)
        {
            return Verdict.Park($"{message.Event.Payment} does not say how much; see {message.Inbox}");
        }

        var posted = await posting.PostAsync(complete, stop);
        ProcessPaymentNotificationLog.Posted(log, complete.Payment, complete.Kind, posted is Posted.Done);
        return Of(posted);
    }

    private static bool IsOutage(Exception failure) =>
        failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException };

    private static Verdict Of(Posted posted) =>
        posted is Posted.Refused refused ? Verdict.Park(refused.Reason) : Verdict.Done;
}
