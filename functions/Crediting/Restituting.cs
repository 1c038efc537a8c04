using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>R12: gives the provision of an ended contract back, on the first run after its last owed month.</summary>
internal sealed class Restituting(InvoiceLedger ledger, CreditNotes notes, ParisCalendar calendar)
{
    private const string Actor = "end of contract";

    /// <summary>Issues the restitution when it is due and was not decided before.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="account">Its account.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether one was issued.</returns>
    /// <exception cref="InvalidDataException">A person must give it back.</exception>
    public async Task<bool> RestituteAsync(StoredContract contract, Account account, CancellationToken stop)
    {
        var id = contract.Contract.Id;
        var key = BusinessKey.Restitution(id);
        if (
            !Ending.IsBilledToTheEnd(contract.Contract, contract.State, calendar.Today)
            || account.Reductions.Any(it => it.Key == key.Text)
        )
        {
            return false;
        }

        if (contract.Contract.Terms.ProvisionHeld is { } held && held > Money.Zero)
        {
            throw new InvalidDataException(
                $"{id} has ended and its provision of {held} was billed elsewhere: the invoice that billed it is not here. "
                    + "Give it back with a credit note there, then set provisionHeldCents of the contract to 0"
            );
        }

        return await BilledOnAsync(contract, account, stop) is { } document
            && Crediting.Provision(document, account.Reductions, Actor) is not null
            && await RestituteAsync(document, key, stop);
    }

    private async Task<bool> RestituteAsync(Document document, BusinessKey key, CancellationToken stop)
    {
        var order = new CreditOrder(
            document,
            key,
            $"provision of {document.Number} given back",
            earlier =>
                Crediting.Provision(document, earlier, Actor) is { } reduction
                    ? Check.Of([], () => reduction)
                    : Check.Bad<Reduction>(new Fault("lines", "nothing is left of the provision"))
        );
        var issued = await notes.IssueAsync(order, stop);
        return issued.IsGood ? true : throw new InvalidDataException($"{document.Number}: {issued.Faults[0]}");
    }

    private async Task<Document?> BilledOnAsync(StoredContract contract, Account account, CancellationToken stop)
    {
        var number =
            contract.State.ProvisionBilledOn
            ?? account.Documents.FirstOrDefault(document => document.Provision > Money.Zero)?.Number;
        return number is { } billed ? await ledger.ReadAsync(billed, stop) : null;
    }
}
