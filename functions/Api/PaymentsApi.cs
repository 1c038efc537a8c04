using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Money by hand: cheques and transfers entered, reversed and assigned by accounting, and what nobody has.</summary>
internal sealed class PaymentsApi(
    Posting posting,
    PaymentTable payments,
    UnmatchedTable unmatched,
    ContractTable contracts,
    InvoiceLedger ledger,
    ParisCalendar calendar,
    TimeProvider clock
)
{
    /// <summary>Enters a cheque or a transfer. Entered twice it is there once.</summary>
    public async Task<Answer> EnterAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var entered = HandPayment.Read(write, calendar.Today);
        if (!entered.IsGood)
        {
            return ApiAnswers.Invalid(entered.Faults);
        }

        var faults = await UnknownAsync(entered.Value, stop);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults);
        }

        var events = entered.Value.Events(write.Actor);
        foreach (var first in events.SkipLast(1))
        {
            var answer = await PostAsync(first, StatusCodes.Status201Created, stop);
            if (answer.Status >= StatusCodes.Status400BadRequest)
            {
                return answer;
            }
        }

        return await PostAsync(events[^1], StatusCodes.Status201Created, stop);
    }

    public async Task<Answer> ReverseAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } payment)
        {
            return ApiAnswers.NotFound("id", "the payment");
        }

        var reversal = HandReversal.Read(write, payment.Payment, calendar.Today);
        return reversal.IsGood
            ? await PostAsync(reversal.Value.Event(payment.Payment.Id, write.Actor), StatusCodes.Status200OK, stop)
            : ApiAnswers.Invalid(reversal.Faults);
    }

    /// <summary>Says what a payment is for; it stays, whatever becomes known later.</summary>
    public async Task<Answer> AssignAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (await FindAsync(request, stop) is not { } payment)
        {
            return ApiAnswers.NotFound("id", "the payment");
        }

        if (payment.Payment.Events.Any(happened => happened.EventId == HandAssignment.EventId(write)))
        {
            return ApiAnswers.Json(PaymentView.Of(payment));
        }

        var assignment = HandAssignment.Read(write, payment.Payment);
        if (!assignment.IsGood)
        {
            return ApiAnswers.Invalid(assignment.Faults);
        }

        var faults = await assignment.Value.CheckAsync(contracts, ledger, stop);
        return faults.Count > 0
            ? ApiAnswers.Invalid(faults)
            : await PostAsync(
                assignment.Value.Event(payment.Payment.Id, write, clock.GetUtcNow()),
                StatusCodes.Status200OK,
                stop
            );
    }

    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        await FindAsync(request, stop) is { } payment
            ? ApiAnswers.Json(PaymentView.Of(payment))
            : ApiAnswers.NotFound("id", "the payment");

    public async Task<Answer> UnmatchedAsync(HttpRequest request, CancellationToken stop)
    {
        var all = await unmatched.AllAsync(stop);
        return ApiAnswers.Json(
            new JsonObject
            {
                ["payments"] = new JsonArray([.. all.Select(PaymentView.Of)]),
                ["totalCents"] = Money.Sum(all.Select(payment => payment.Amount)).Cents,
            }
        );
    }

    private async Task<Answer> PostAsync(PaymentEvent happened, int status, CancellationToken stop) =>
        await posting.PostAsync(happened, stop) switch
        {
            Posted.Done done => ApiAnswers.Json(PaymentView.Of(done.Payment), status),
            Posted.Refused refused => ApiAnswers.Conflict("payment", refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A person who names what does not exist has mistyped: better said now than found in the unmatched list.</summary>
    private async Task<List<Fault>> UnknownAsync(HandPayment payment, CancellationToken stop)
    {
        var faults = new List<Fault>();
        if (payment.Contract is { } contract && await contracts.ReadAsync(contract, stop) is null)
        {
            faults.Add(new Fault("contract", "does not exist"));
        }

        for (var index = 0; index < payment.Documents.Count; index++)
        {
            if (await ledger.ReadAsync(payment.Documents[index], stop) is null)
            {
                faults.Add(new Fault($"documents[{index}]", "does not exist"));
            }
        }

        return faults;
    }

    private async Task<RegisteredPayment?> FindAsync(HttpRequest request, CancellationToken stop) =>
        PaymentId.TryParse(request.Path("id"), out var id)
        && await payments.ReadAsync(id, stop) is { Registered.Payment.Events.Count: > 0 } stored
            ? stored.Registered
            : null;
}
