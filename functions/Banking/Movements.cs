using System.Globalization;
using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Takes the movements of the account: of our direct debits, of their batches, money that customers send, and the rest.</summary>
internal sealed class Movements(
    DebitTable debits,
    DebitNewsTaking news,
    BatchCredits batches,
    PayerIndex payers,
    BankFileTable table,
    Asking asking
)
{
    /// <summary>Takes one movement.</summary>
    public async Task TakeAsync(BankItem.Movement movement, OpenedBankFile file, CancellationToken stop)
    {
        file.Figures.Movements++;
        if (movement.Currency != PaymentEvent.Euro)
        {
            await AskAsync(movement, file, $"only {PaymentEvent.Euro} has accounts", stop);
        }
        else if (
            movement.DirectDebit is { } id
            && await debits.FindAsync(id, stop) is { Followed: var followed }
            && IsItsMoney(movement, followed)
        )
        {
            await TakeAsync(movement, followed.Debit, file, stop);
        }
        else if (movement.Amount > Money.Zero)
        {
            await TakeCreditAsync(movement, file, stop);
        }
        else
        {
            await TakeDebitAsync(movement, file, stop);
        }
    }

    private async Task TakeAsync(
        BankItem.Movement movement,
        DirectDebit debit,
        OpenedBankFile file,
        CancellationToken stop
    )
    {
        if (movement.NewsOf(debit) is not { } told)
        {
            await AskAsync(movement, file, $"the direct debit {debit.Id} collects {debit.Amount}", stop);
            return;
        }

        var isNew = await news.TakeAsync(debit.Id, told, file.Kept, stop);
        file.Figures.Collected += told.Kind == DebitNewsKind.Collected ? 1 : 0;
        file.Figures.Returned += told.Kind == DebitNewsKind.Returned ? 1 : 0;
        file.Figures.Known += isNew ? 0 : 1;
    }

    /// <summary>
    /// Whether a movement that names a direct debit is of it: a customer who pays by himself what could not be collected may name it too,
    /// as its number is in our letters. Money of a direct debit comes before it goes back, and never long after a reject.
    /// </summary>
    private static bool IsItsMoney(BankItem.Movement movement, FollowedDebit debit) =>
        movement.Amount < Money.Zero
        || debit switch
        {
            { Return: { } back } => movement.BookedOn <= back.On,
            { Rejection: not null, IsCollected: false } => Spreading.IsNear(
                debit.Debit.CollectionDate,
                movement.BookedOn
            ),
            _ => true,
        };

    /// <summary>Takes a credit that names no direct debit: the sum of a batch, or money that somebody sent.</summary>
    public async Task TakeCreditAsync(BankItem.Movement movement, OpenedBankFile file, CancellationToken stop)
    {
        switch (await batches.SpreadAsync(movement, file, stop))
        {
            case SpreadCredit.Unclear unclear:
                await WaitAsync(movement, file, unclear.Why, stop);
                return;
            case SpreadCredit.Unrelated:
                file.Figures.Received++;
                await file.Telling.TellAsync(movement.Received(), stop);
                break;
            default:
                break;
        }

        if (file.Unclear.Remove(movement.Key))
        {
            await asking.SettleAsync(AboutOf(movement), stop);
            await table.ClearAsync(movement.Key, stop);
        }
    }

    /// <summary>Its batch may have been booked without what was rejected, and the report of that be still on its way.</summary>
    private async Task WaitAsync(BankItem.Movement movement, OpenedBankFile file, string why, CancellationToken stop)
    {
        if (file.Unclear.TryAdd(movement.Key, file.Id))
        {
            await table.NoteUnclearAsync(movement.Key, file.Id, stop);
        }

        await AskAsync(movement, file, why, stop);
    }

    /// <summary>What goes out concerns us when it undoes a direct debit; whatever else the company pays does not.</summary>
    private async Task TakeDebitAsync(BankItem.Movement movement, OpenedBankFile file, CancellationToken stop)
    {
        if (movement.IsReturn)
        {
            await AskAsync(movement, file, "it undoes a direct debit that is not known", stop);
        }
        else if (
            movement.Mandate is { } mandate
            && await payers.ContractsOfAsync(new Payer(Mandate: mandate), stop) is [var contract, ..]
        )
        {
            await AskAsync(
                movement,
                file,
                $"it names the mandate of {contract} and no direct debit that is known",
                stop
            );
        }
        else
        {
            file.Figures.NotOurs++;
        }
    }

    private async Task AskAsync(BankItem.Movement movement, OpenedBankFile file, string reason, CancellationToken stop)
    {
        file.Figures.ForPerson++;
        var amount = (movement.Amount.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        var text =
            $"{amount} {movement.Currency} of {movement.BookedOn.ToIso()}"
            + Said("end-to-end id", movement.EndToEndId)
            + Said("batch", movement.BatchId)
            + Said("mandate", movement.Mandate)
            + Said("reason", movement.Reason);
        await asking.AskAsync(AboutOf(movement), $"{text}: {reason}", stop);
    }

    private static string AboutOf(BankItem.Movement movement) => $"movement|{movement.Key}";

    private static string Said(string name, string? value) => value is null ? "" : $", {name} {value}";
}
