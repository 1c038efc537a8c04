using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Takes issued credit notes and restitutions into the account: from its issue date on each counts.</summary>
internal sealed class Corrections(AccountTable accounts, Posting posting)
{
    /// <summary>Gives a reduction its number; doing it again changes nothing.</summary>
    /// <param name="document">A credit note or a restitution.</param>
    /// <param name="pdfSha256">SHA-256 of its stored PDF, hex.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Why a person must look; null when all is well.</returns>
    public async Task<string?> TakeAsync(Document document, string pdfSha256, CancellationToken stop)
    {
        var (number, key) = (document.Number, document.Facts.Corrects!.Key);
        var cause = $"issued {number}";
        var account = await accounts.ChangeAsync(
            document.Facts.Contract,
            stored =>
                Find(stored, key) is { } reduction && (reduction.IsReserved || reduction.Number == number)
                    ? new AccountUpdate(cause)
                    {
                        Reduction = reduction with
                        {
                            Number = number,
                            IssueDate = document.Facts.IssueDate,
                            PdfSha256 = pdfSha256,
                        },
                    }
                    : null,
            read: null,
            stop
        );
        if (Find(account, key)?.Number != number)
        {
            return $"{number} takes off what the account of {document.Facts.Contract} keeps no room for: {key}";
        }

        await posting.FollowAsync(account, cause, stop);
        return null;
    }

    private static Reduction? Find(StoredAccount account, string key) =>
        account.Account.Reductions.FirstOrDefault(it => it.Key == key);
}
