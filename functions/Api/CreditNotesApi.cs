using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Credit notes that accounting asks for.</summary>
internal sealed class CreditNotesApi(InvoiceLedger ledger, CreditNotes notes)
{
    private const int CauseLength = 16;

    /// <summary>
    /// Takes something off an invoice, or everything that is left. The same request again, even at the same moment, is the same credit
    /// note: it is keyed by the client's key.
    /// </summary>
    public async Task<Answer> IssueAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        if (
            !DocumentNumber.TryParse(request.Path("number"), out var number)
            || await ledger.ReadAsync(number, stop) is not { } document
        )
        {
            return ApiAnswers.NotFound("number", "the document");
        }

        if (document.Facts.Kind != DocumentKind.Invoice)
        {
            return ApiAnswers.Conflict("number", WhyNot(document.Facts.Kind));
        }

        var asked = CreditNoteRequest.Read(write);
        if (!asked.IsGood)
        {
            return ApiAnswers.Invalid(asked.Faults);
        }

        var (note, actor) = (asked.Value, write.Actor);
        var key = BusinessKey.Credit(number, Sha256Hex.Of(write.Key)[..CauseLength]);
        var order = new CreditOrder(
            document,
            key,
            $"credit note asked for by {actor}: {note.Reason}",
            earlier => Crediting.Reduce(document, earlier, note.Asked, key, note.Reason, actor)
        )
        {
            IsAsked = note.IsDoneBy,
        };
        var issued = await notes.IssueAsync(order, stop);
        return issued.IsGood
            ? ApiAnswers.Json(DocumentJson.Of(issued.Value), StatusCodes.Status201Created)
            : ApiAnswers.Invalid(issued.Faults);
    }

    private static string WhyNot(DocumentKind kind) =>
        kind == DocumentKind.DepositRequest
            ? "is a deposit request: it is given back when its contract ends, not credited by hand"
            : "is itself a correction: it stands";
}
