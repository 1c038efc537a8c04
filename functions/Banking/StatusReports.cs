using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Takes what the bank says of our files: of all of one, of a batch, or of one direct debit (pain.002).</summary>
internal sealed class StatusReports(DebitFileTable files, DebitNewsTaking news, Asking asking)
{
    /// <summary>Takes one report.</summary>
    public async Task TakeAsync(BankItem.StatusReport report, OpenedBankFile file, CancellationToken stop)
    {
        if (
            !DebitFileNames.MayBe(report.MessageId)
            || await files.ReadAsync(report.MessageId, stop) is not { } sealedFile
        )
        {
            await AskAsync(report, file, "no file of that id was sent", stop);
        }
        else if (report.DebitsOf(sealedFile) is not { Count: > 0 } debits)
        {
            await AskAsync(report, file, "the file of that id has no such batch or direct debit", stop);
        }
        else if (report.News() is not { } told)
        {
            file.Figures.Accepted++;
            file.Figures.Note($"{NameOf(report)} was taken by the bank");
        }
        else
        {
            await RejectAsync(report, told, debits, file, stop);
        }
    }

    private async Task RejectAsync(
        BankItem.StatusReport report,
        DebitNews told,
        IReadOnlyList<EndToEndId> debits,
        OpenedBankFile file,
        CancellationToken stop
    )
    {
        var isNew = await news.TakeAsync(debits, told, file.Kept, stop);
        file.Figures.Rejected += debits.Count;
        file.Figures.Known += debits.Count - isNew;
        if (told.IsOurFault)
        {
            var reason = ReturnReasons.OurFault(report.Reason);
            var what = $"{NameOf(report)} was rejected: {reason.Code}, {reason.Meaning}";
            file.Figures.Note(what);
            file.Figures.ForPerson++;
            await asking.AskAsync(
                $"file|{NameOf(report)}",
                $"{what}. Its {debits.Count} direct debits count as not presented and are collected again with the next file, "
                    + "those that were refused before only when a person has released them.",
                stop
            );
        }
    }

    private async Task AskAsync(
        BankItem.StatusReport report,
        OpenedBankFile file,
        string reason,
        CancellationToken stop
    )
    {
        var what = report.IsRejected ? "was rejected" : "was taken";
        var text = $"the bank says that {NameOf(report)} {what} ({report.Reason ?? "no reason given"}): {reason}";
        file.Figures.ForPerson++;
        // The ids are the bank's text: they may hold what a key may not.
        await asking.AskAsync($"report|{Sha256Hex.Of(NameOf(report))[..16]}", text, stop);
    }

    private static string NameOf(BankItem.StatusReport report) =>
        report.EndToEndId is { } debit ? $"{debit} of {report.MessageId}" : report.BatchId ?? report.MessageId;
}
