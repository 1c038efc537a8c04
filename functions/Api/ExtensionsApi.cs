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
        var after = await accounts.ChangeAsync(
            contract,
            stored =>
                GrantedOtherwise(stored.Account, extension) is null
                    ? new AccountUpdate($"extension by {write.Actor}") { Extension = extension }
                    : null,
            account,
            stop
        );
        if (GrantedOtherwise(after.Account, extension) is { } other)
        {
            return ApiAnswers.Conflict("requestedOn", $"was granted by {other.GrantedBy} until {other.Until.ToIso()}");
        }

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

    /// <summary>A grant is not changed: the same request, granted with other words.</summary>
    private static Extension? GrantedOtherwise(Account account, Extension extension) =>
        account.Extensions.FirstOrDefault(other => other.Key == extension.Key && other.IsGranted && other != extension);

    private static DateOnly? Deadline(Account account, DocumentNumber number) =>
        account.Documents.FirstOrDefault(document => document.Number == number) is { } document
            ? account.DeadlineOf(document)
            : null;
}
