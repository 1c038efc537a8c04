using Aims.Billing;
using Aims.EInvoicing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Submits one document to the platform and records what came of it.</summary>
/// <remarks>
/// Its key is its number: cut off between the platform's answer and the record, it is submitted again and comes to the same.
/// </remarks>
internal sealed class Submitting(
    EInvoicePlatform platform,
    EInvoiceTable table,
    DocumentArchive archive,
    Collections collections,
    ParkedTable parked,
    TimeProvider clock
)
{
    private const string NoPdf = "its PDF has not been drawn";
    private const string Specimen = "is a specimen: only a local run takes it";

    /// <summary>Submits a document unless it was, or must wait; a rejected one is parked, and stays rejected.</summary>
    public async Task<EInvoice> SubmitAsync(Document document, CancellationToken stop)
    {
        var known = await table.ReadAsync(document.Facts.Contract, document.Number, stop);
        return known.Documents.SingleOrDefault() switch
        {
            { Submitted: EInvoiceState.Deposited } deposited => await DepositedAsync(deposited, stop),
            { Submitted: EInvoiceState.Rejected } rejected => rejected,
            { NotBefore: { } then } waiting when then > clock.GetUtcNow() => waiting,
            var before => await GiveAsync(document, before, known.Statuses, stop),
        };
    }

    /// <summary>Submits a document that was rejected, as a person asks; what the platform has taken since stays taken.</summary>
    public async Task<EInvoice> AgainAsync(Document document, CancellationToken stop)
    {
        var known = await table.ReadAsync(document.Facts.Contract, document.Number, stop);
        return known.Documents is [{ Submitted: EInvoiceState.Rejected } rejected]
            ? await GiveAsync(document, rejected, known.Statuses, stop)
            : await SubmitAsync(document, stop);
    }

    private async Task<EInvoice> GiveAsync(
        Document document,
        EInvoice? before,
        IReadOnlyList<ReceivedStatus> statuses,
        CancellationToken stop
    )
    {
        var (outcome, sha256) = await GiveAsync(document, stop);
        var after = Of(document, outcome, sha256) with { Version = before?.Version ?? default };
        after = after with { State = EInvoiceStates.After(after.Submitted, statuses) };
        if (before?.State == after.State)
        {
            after = after with { Since = before.Since };
        }

        if (outcome is GatewayOutcome.Rejected)
        {
            var key = ParkedKeys.EInvoice(document.Number);
            await parked.ParkAsync(new Parked(key, $"{document.Number} {after.Reason}", clock.GetUtcNow()), stop);
        }

        if (after != before && !await table.TryPutAsync(after, before, stop))
        {
            // Given by somebody else meanwhile, who may know more: an answer that got lost must not undo one that came.
            return await SubmitAsync(document, stop);
        }

        return after.Submitted == EInvoiceState.Deposited ? await DepositedAsync(after, stop) : after;
    }

    private async Task<(GatewayOutcome Outcome, string Sha256)> GiveAsync(Document document, CancellationToken stop)
    {
        if (document.Facts.IsSpecimen && !platform.Gateway.TakesSpecimens)
        {
            return (new GatewayOutcome.Rejected(Specimen), "");
        }

        if (await archive.ReadAsync(document.Number, stop) is not { } pdf)
        {
            return (new GatewayOutcome.Later(NoPdf, After: null), "");
        }

        var submission = EInvoiceSubmission.Of(document, pdf);
        return (await platform.Gateway.SubmitAsync(submission, stop), submission.Sha256);
    }

    /// <summary>What was paid of it meanwhile waits for it.</summary>
    private async Task<EInvoice> DepositedAsync(EInvoice document, CancellationToken stop)
    {
        if (document.Exigibility == VatExigibility.Receipt)
        {
            await collections.AskAsync(document.Contract, stop);
        }

        return document;
    }

    private EInvoice Of(Document document, GatewayOutcome outcome, string sha256)
    {
        var now = clock.GetUtcNow();
        var (submitted, reference, reason) = outcome switch
        {
            GatewayOutcome.Deposited deposited => (EInvoiceState.Deposited, deposited.Reference, ""),
            GatewayOutcome.Rejected rejected => (EInvoiceState.Rejected, "", rejected.Reason),
            GatewayOutcome.Later later => (EInvoiceState.Pending, "", later.Reason),
            GatewayOutcome.Uncertain uncertain => (EInvoiceState.Pending, "", uncertain.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new EInvoice(
            document.Number,
            document.Facts.Contract,
            document.Facts.VatExigibility,
            submitted,
            submitted,
            reference,
            reason,
            sha256,
            now,
            outcome is GatewayOutcome.Later { After: { } wait } ? now + Patience.Within(wait) : null
        );
    }
}
