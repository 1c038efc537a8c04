using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Extensions of deadlines (R9): asked for in time, granted by a named person, even later.</summary>
internal sealed class ExtensionsApi(InvoiceLedger ledger, AccountTable accounts, News news, ParisCalendar calendar)
{
    public async Task<Answer> ExtendAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (
            !DocumentNumber.TryParse(request.Path("number"), out var number)
            || await ledger.ReadAsync(number, stop) is not { } document
        )
        {
            return ApiAnswers.NotFound("number", "the document");
        }

        var contract = document.Facts.Contract;
        var account = await accounts.ReadAsync(contract, stop);
        var asked = HandExtension.Read(write, number, account.Account, calendar.Today);
        if (!asked.IsGood)
        {
            return ApiAnswers.Invalid(asked.Faults);
        }

        var extension = asked.Value;
        var known = account.Account.Extensions.FirstOrDefault(other => other.Key == extension.Key);
        if (known is { IsGranted: true } && known != extension)
        {
            return ApiAnswers.Conflict("requestedOn", $"was granted by {known.GrantedBy} until {known.Until.ToIso()}");
        }

        var after = await accounts.ChangeAsync(
            contract,
            _ => new AccountUpdate($"extension by {write.Actor}") { Extension = extension },
            account,
            stop
        );
        await news.TellAsync(after, $"extension of {number}", stop);
        return ApiAnswers.Json(
            new JsonObject
            {
                ["document"] = number.ToString(),
                ["granted"] = extension.IsGranted,
                ["deadline"] = Deadline(after.Account, number)?.ToIso(),
            }
        );
    }

    private static DateOnly? Deadline(Account account, DocumentNumber number) =>
        account.Documents.FirstOrDefault(document => document.Number == number) is { } document
            ? account.DeadlineOf(document)
            : null;
}
