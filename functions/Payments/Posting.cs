using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Brings what is said of a payment into the register and the accounts. Webhooks, bank files and accounting all come here.
/// </summary>
/// <remarks>
/// Read, decide, record: the register first, which gives the placement its revision, then each account that it concerns. Every step
/// can be done again: a message that was cut off comes again and finishes what is left (docs/decisions/0009).
/// </remarks>
internal sealed class Posting(
    PaymentTable payments,
    Matching matching,
    AccountTable accounts,
    UnmatchedTable unmatched,
    ChequeTable cheques,
    News news,
    Collections collections,
    WorkQueues queues
)
{
    /// <summary>Takes one event.</summary>
    public async Task<Posted> PostAsync(PaymentEvent happened, CancellationToken stop)
    {
        if (happened.Currency is { } currency && currency != PaymentEvent.Euro)
        {
            return new Posted.Refused($"{happened.Payment} is in {currency}: only EUR has accounts");
        }

        return await RegisterAsync(happened.Payment, happened, stop);
    }

    /// <summary>Looks again at a payment: a fact elsewhere may say where its money belongs.</summary>
    public Task<Posted> LookAgainAsync(PaymentId payment, CancellationToken stop) =>
        RegisterAsync(payment, happened: null, stop);

    /// <summary>Records what money of an account pays of documents that were opened since.</summary>
    public async Task SettleAsync(ContractId contract, CancellationToken stop) =>
        await FollowAsync(await accounts.SettleAsync(contract, stop), "settled", stop);

    /// <summary>
    /// What follows from news of an account's money, a credit note among them: defaults end, and money without reference, which is
    /// placed by what is open, is looked at again where that has changed; what was collected is reported.
    /// </summary>
    public async Task FollowAsync(StoredAccount account, string cause, CancellationToken stop)
    {
        await news.TellAsync(account, cause, stop);
        await collections.AskAsync(account.Account.Contract, stop);
        foreach (var payment in account.Account.OutdatedClaims())
        {
            await queues.SendAsync(new PaymentNotificationMessage.LookAgain(payment), stop);
        }
    }

    private async Task<Posted> RegisterAsync(PaymentId id, PaymentEvent? happened, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = await payments.ReadAsync(id, stop);
            var change = happened is null ? new PaymentChange.Known() : before.Registered.Payment.With(happened);
            if (change is PaymentChange.Refused refused)
            {
                return new Posted.Refused(refused.Reason);
            }

            var payment = change is PaymentChange.Added added ? added.Payment : before.Registered.Payment;
            var (after, read) = await PlaceAsync(before.Registered, payment, stop);
            var stored = before with { Registered = after, IsListed = before.IsListed || after.IsUnmatched };
            if (stored == before || await payments.TryWriteAsync(stored, CauseOf(happened), stop))
            {
                await TellAsync(stored, CauseOf(happened), read, stop);
                return new Posted.Done(after);
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }

    private async Task<(RegisteredPayment After, List<StoredAccount> Read)> PlaceAsync(
        RegisteredPayment before,
        Payment payment,
        CancellationToken stop
    )
    {
        if (payment.Movements.Count == 0 && payment.Collecting is null)
        {
            return (before.With(payment, before.Found, []), []);
        }

        var found = await matching.FindAsync(payment, before.Found, stop);
        var (claims, read) = Placing.NeedsPayer(payment, found) ? await matching.ClaimsAsync(payment, stop) : ([], []);
        return (before.With(payment, found, claims), read);
    }

    /// <summary>Everything that follows from the register; done again whenever a message comes again.</summary>
    private async Task TellAsync(StoredPayment stored, string cause, List<StoredAccount> read, CancellationToken stop)
    {
        var payment = stored.Registered;
        if (payment.Payment is { Cheque: { } cheque, Movements.Count: > 0 })
        {
            await cheques.AddAsync(Registered(payment.Payment, cheque), stop);
        }

        foreach (var (contract, placed) in payment.Tell())
        {
            var fresh = read.Find(account => account.Account.Contract == contract);
            await FollowAsync(await accounts.PlaceAsync(contract, placed, cause, fresh, stop), cause, stop);
        }

        if (payment.IsUnmatched)
        {
            await unmatched.PutAsync(UnmatchedPayment.Of(payment), stop);
        }
        else if (stored.IsListed)
        {
            await unmatched.RemoveAsync(payment.Payment.Id, stop);
        }
    }

    /// <summary>For the journal: the event, and the person who said so where it was one.</summary>
    private static string CauseOf(PaymentEvent? happened) =>
        happened is null ? "looked at again" : $"{happened.Kind} {happened.EventId} {happened.Actor}".TrimEnd();

    private static ReceivedCheque Registered(Payment payment, Cheque cheque) =>
        new(
            payment.Id,
            payment.Movements[0].Day,
            cheque,
            payment.Payer.Name ?? "",
            string.Join(' ', payment.NamedDocuments),
            payment.Received
        );
}
