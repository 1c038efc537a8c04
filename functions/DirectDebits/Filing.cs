using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>
/// Makes files of direct debits: attempts are claimed, one row seals the file, and blob, mandates and accounts follow from it. Each step
/// can be done again (docs/decisions/0019).
/// </summary>
internal sealed class Filing(
    DebitFileTable files,
    DebitTable debits,
    DebitFileContainer bank,
    MandateTable mandates,
    WorkQueues queues,
    InvoicingTerms invoicing,
    TimeProvider clock,
    ILogger<CollectDirectDebits> log
)
{
    private const int MostFilesADay = 99;
    private const int Together = 8;

    /// <summary>Finishes files that were sealed and not followed by all that comes of them; one that was only begun on an earlier day never leaves.</summary>
    /// <returns>How many were finished.</returns>
    public async Task<int> FinishAsync(DateOnly today, CancellationToken stop)
    {
        var finished = 0;
        foreach (var messageId in await files.UnfinishedAsync(stop))
        {
            var isOfToday = messageId.StartsWith(DebitFile.PrefixOf(today), StringComparison.Ordinal);
            var file = isOfToday ? await files.ReadAsync(messageId, stop) : await files.VoidAsync(messageId, stop);
            if (file is not null)
            {
                await FollowAsync(file, today, stop);
                finished++;
            }
            else if (!isOfToday)
            {
                await files.MarkDoneAsync(messageId, stop);
            }
        }

        return finished;
    }

    /// <summary>Puts direct debits into files of their schemes, as many as they need.</summary>
    /// <param name="due">In an order that the same facts always give.</param>
    /// <param name="today">The Paris day.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<List<DebitFile>> FileAsync(
        IReadOnlyCollection<DirectDebit> due,
        DateOnly today,
        CancellationToken stop
    )
    {
        var sealedFiles = new List<DebitFile>();
        foreach (var scheme in due.GroupBy(debit => debit.Mandate.Scheme).OrderBy(scheme => scheme.Key))
        {
            foreach (var chunk in scheme.Chunk(DebitFile.MostDebits))
            {
                if (await SealAsync(scheme.Key, chunk, today, stop) is { } file)
                {
                    await FollowAsync(file, today, stop);
                    sealedFiles.Add(file);
                }
            }
        }

        return sealedFiles;
    }

    private async Task<DebitFile?> SealAsync(
        MandateScheme scheme,
        DirectDebit[] due,
        DateOnly today,
        CancellationToken stop
    )
    {
        var messageId = await FreeIdAsync(scheme, today, stop);
        await files.BeginAsync(messageId, stop);
        var claimed = new bool[due.Length];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            due.Index(),
            together,
            async (next, cancel) =>
                claimed[next.Index] = await debits.TryClaimAsync(
                    next.Item.Id,
                    messageId,
                    holder => IsGoneAsync(holder, next.Item.Id, cancel),
                    cancel
                )
        );
        // A file without debits is no file: what was begun is made void by a later run.
        var ours = due.Where((_, index) => claimed[index]).ToList();
        var now = clock.GetUtcNow();
        // Nor is what was decided on another day, by a run that was held up: it may be paid since, and past the bank's cut-off.
        return ours.Count == 0 || ParisCalendar.DayOf(now) != today
            ? null
            : await files.SealAsync(
                new DebitFile(
                    messageId,
                    now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
                    Creditor.Of(invoicing.Seller),
                    scheme,
                    [.. ours]
                ),
                stop
            );
    }

    private async Task<string> FreeIdAsync(MandateScheme scheme, DateOnly today, CancellationToken stop)
    {
        for (var ordinal = 1; ordinal <= MostFilesADay; ordinal++)
        {
            var messageId = DebitFile.MessageIdOf(today, scheme, ordinal);
            if (await files.IsFreeAsync(messageId, stop))
            {
                return messageId;
            }
        }

        throw new InvalidDataException(
            $"There are {MostFilesADay} files of {scheme} direct debits on {today.ToIso()}."
        );
    }

    /// <summary>A file that is void, or was sealed without it, will never carry this attempt.</summary>
    private async Task<bool> IsGoneAsync(string messageId, EndToEndId id, CancellationToken stop) =>
        !await files.IsFreeAsync(messageId, stop)
        && !((await files.ReadAsync(messageId, stop))?.Debits.Any(debit => debit.Id == id) ?? false);

    /// <summary>What comes of a sealed file, as often as it is needed.</summary>
    private async Task FollowAsync(DebitFile file, DateOnly today, CancellationToken stop)
    {
        var day = ParisCalendar.DayOf(file.CreatedAt);
        await files.FollowAsync(file, day, stop);
        if (await bank.StoreAsync(file, Pain008.Write(file), stop) && day < today)
        {
            CollectDirectDebitsLog.LateFile(log, file.MessageId, today);
        }

        var blob = $"{StorageNames.Bank}/{DebitFileContainer.NameOf(file)}";
        var together = new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop };
        await Parallel.ForEachAsync(
            file.Debits,
            together,
            async (debit, cancel) =>
            {
                await mandates.NoteAsync(debit.Mandate, debit.CollectionDate, cancel);
                var submitted = Following.Submitted(FollowedDebit.Submitted(debit, file.MessageId, day));
                await queues.SendAsync(new PaymentNotificationMessage.Happened(submitted, blob), cancel);
            }
        );
        await files.MarkDoneAsync(file.MessageId, stop);
    }
}
