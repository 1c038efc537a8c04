using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Reads what says where the money of a payment belongs: the documents it names, the contracts of its payer.</summary>
internal sealed class Matching(InvoiceLedger ledger, PayerIndex payers, AccountTable accounts)
{
    /// <summary>The documents that a payment names and that exist; those known already are not read again, for they never change.</summary>
    public async Task<EquatableList<NamedDocument>> FindAsync(
        Payment payment,
        EquatableList<NamedDocument> known,
        CancellationToken stop
    )
    {
        var found = new List<NamedDocument>();
        foreach (var number in payment.NamedDocuments.Concat(payment.DocumentsInText).Distinct())
        {
            if (known.FirstOrDefault(document => document.Number == number) is { } before)
            {
                found.Add(before);
            }
            else if (await ledger.ReadAsync(number, stop) is { } document)
            {
                found.Add(NamedDocument.Of(document));
            }
        }

        return [.. found];
    }

    /// <summary>What a payment without reference could be for, with the accounts that were read to know.</summary>
    public async Task<(EquatableList<CandidateClaim> Claims, List<StoredAccount> Read)> ClaimsAsync(
        Payment payment,
        CancellationToken stop
    )
    {
        var (claims, read) = (new List<CandidateClaim>(), new List<StoredAccount>());
        foreach (var contract in await payers.ContractsOfAsync(payment.Payer, stop))
        {
            var account = await accounts.ReadAsync(contract, stop);
            claims.Add(new CandidateClaim(contract, account.Account.ClaimOf(payment)));
            read.Add(account);
        }

        return ([.. claims], read);
    }
}
