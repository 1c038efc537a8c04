using Aims.Billing;
using Aims.Operations;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Sends an order to operations, if it still holds at the last second (R11): the account is read again for suspensions and
/// reinstatements alike, and an order that a newer one has overtaken is never sent.
/// </summary>
internal sealed class ExecuteServiceOrder(
    Reviewing reviewing,
    OperationsClient operations,
    OrderMailing mailing,
    WorkQueues queues,
    RunsSettings switches,
    InvoicingTerms invoicing,
    ParisCalendar calendar,
    ILogger<ExecuteServiceOrder> log
) : IQueueFunction
{
    private static readonly TimeSpan WhileSwitchedOff = TimeSpan.FromMinutes(15);

    /// <summary>The endpoint has been out of reach for about two minutes: a person at operations should know.</summary>
    private const int AttemptsBeforeMail = 2;

    /// <inheritdoc />
    public async Task<Verdict> RunAsync(string text, CancellationToken stop)
    {
        var read = ServiceOrderMessage.Read(text);
        if (!read.IsGood)
        {
            return Verdict.Park(string.Join("; ", read.Faults));
        }

        var message = read.Value;
        if (!switches.Orders)
        {
            await queues.SendAsync(message, WhileSwitchedOff, stop);
            return Verdict.Done;
        }

        var review = new Review(Occasion.News, $"order {message.Order} at the last second")
        {
            Then = proceedings => OrderSteps.Begin(proceedings, message.Order, calendar.Today),
        };
        var reviewed = await reviewing.ReviewAsync(message.Contract, review, stop);
        var order = reviewed.After.Proceedings.Find(message.Order);
        ExecuteServiceOrderLog.Decided(log, message.Contract, message.Order, order?.State);
        return order switch
        {
            null => Verdict.Park($"{message.Contract} has no order {message.Order}"),
            { State: OrderState.Sending } when !reviewed.After.Proceedings.IsOvertaken(order) => await SendAsync(
                message,
                Sheet(order, reviewed),
                stop
            ),
            // Its mail may have been cut off.
            { State: OrderState.Acknowledged } => await MailAsync(
                message,
                Sheet(order, reviewed),
                order.Outcome!,
                stop
            ),
            _ => Verdict.Done,
        };
    }

    private OrderSheet Sheet(ServiceOrder order, Reviewed reviewed)
    {
        var contract = reviewed.Contract.Contract;
        return new OrderSheet(
            contract.Id,
            order.Sequence,
            order.Change,
            contract.Customer.Name,
            order.Reason,
            order.OrderedOn,
            [.. contract.ServersOn(order.SentOn ?? order.OrderedOn).Select(OrderedServer.Of)],
            invoicing.IsSpecimen
        );
    }

    private async Task<Verdict> SendAsync(ServiceOrderMessage message, OrderSheet sheet, CancellationToken stop)
    {
        switch (await operations.SendAsync(sheet, stop))
        {
            case OrderOutcome.Acknowledged acknowledged:
                await RecordAsync(message, OrderState.Acknowledged, acknowledged.Reference, stop);
                return await MailAsync(message, sheet, acknowledged.Reference, stop);
            case OrderOutcome.Outdated:
                return await RefuseAsync(message, "operations have a newer order of this contract", stop);
            case OrderOutcome.Refused refused:
                return await RefuseAsync(message, refused.Reason, stop);
            case OrderOutcome.Later later:
                return await WaitAsync(message, sheet, later, stop);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Verdict> RefuseAsync(ServiceOrderMessage message, string reason, CancellationToken stop)
    {
        var recorded = await RecordAsync(message, OrderState.Refused, reason, stop);
        // Overtaken while it was on its way, it is nobody's concern.
        return recorded.After.Proceedings.Find(message.Order)?.State == OrderState.Refused
            ? Verdict.Park($"order {message.Order} of {message.Contract}: {reason}")
            : Verdict.Done;
    }

    /// <summary>Not our failure, and no try of the host's five; people at operations are told when it lasts.</summary>
    private async Task<Verdict> WaitAsync(
        ServiceOrderMessage message,
        OrderSheet sheet,
        OrderOutcome.Later later,
        CancellationToken stop
    )
    {
        ExecuteServiceOrderLog.Waits(log, message.Contract, message.Order, message.Attempt, later.Reason);
        await AgainAsync(message, later.After, stop);
        return
            message.Attempt >= AttemptsBeforeMail
            && await mailing.TellAsync(sheet, reference: null, stop) is Delivered.NeedsPerson person
            ? Verdict.Park(person.Reason)
            : Verdict.Done;
    }

    private async Task<Verdict> MailAsync(
        ServiceOrderMessage message,
        OrderSheet sheet,
        string reference,
        CancellationToken stop
    )
    {
        switch (await mailing.TellAsync(sheet, reference, stop))
        {
            case Delivered.Later later:
                await AgainAsync(message, later.After, stop);
                return Verdict.Done;
            case Delivered.NeedsPerson person:
                return Verdict.Park(person.Reason);
            default:
                return Verdict.Done;
        }
    }

    private Task AgainAsync(ServiceOrderMessage message, TimeSpan? after, CancellationToken stop) =>
        queues.SendAsync(
            message with
            {
                Attempt = message.Attempt + 1,
            },
            after ?? Patience.Delay(message.Attempt),
            stop
        );

    private Task<Reviewed> RecordAsync(
        ServiceOrderMessage message,
        OrderState state,
        string outcome,
        CancellationToken stop
    ) =>
        reviewing.ReviewAsync(
            message.Contract,
            new Review(Occasion.News, $"order {message.Order} {state}")
            {
                First = proceedings => OrderSteps.End(proceedings, message.Order, state, outcome, calendar.Today),
            },
            stop
        );
}
