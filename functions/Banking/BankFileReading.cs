using System.Security.Cryptography;
using Aims.Banking;
using Aims.Billing;
using Aims.Storage;
using Azure;

namespace Aims.Functions;

/// <summary>Reads one file of the bank: all of it is checked before anything of it is taken.</summary>
/// <remarks>
/// What it says is taken first, then the file is kept, then its row says that it was read, then it waits no longer. Whatever is cut
/// off is done again from the beginning, and each step finds what is done.
/// </remarks>
internal sealed class BankFileReading(
    IncomingBankFiles files,
    BankFileTable table,
    BankFileTaking taking,
    ParkedTable parked,
    InvoicingTerms terms,
    TimeProvider clock,
    ILogger<ReadBankFiles> log
)
{
    /// <summary>Reads a blob that waits.</summary>
    /// <returns>What was made of it; null when the same file was read before.</returns>
    public async Task<ReceivedBankFile?> ReadAsync(string blob, ETag version, CancellationToken stop)
    {
        var id = await IdOfAsync(blob, version, stop);
        var before = await table.FindAsync(id, stop);
        if (before?.State == BankFileState.Read)
        {
            await files.RemoveAsync(blob, version, stop);
            return null;
        }

        var file = before ?? new ReceivedBankFile(id, blob[IncomingBankFiles.Waiting.Length..], "", clock.GetUtcNow());
        var kind = "";
        try
        {
            kind = await KindOfAsync(blob, version, stop);
            await CheckAsync(blob, version, stop);
        }
        catch (BankFileFaultException fault)
        {
            await RefuseAsync(file with { Format = kind, Fault = (fault.Line, fault.Rule) }, blob, version, stop);
            return await table.FindAsync(id, stop);
        }

        await using var stream = await files.OpenAsync(blob, version, stop);
        var figures = await taking.TakeAsync(id, BankFile.ReadAsync(stream, stop), stop);
        var read = file with { Format = kind, Figures = [.. figures.All], Notes = [.. figures.Notes], Fault = null };
        await KeepAsync(read, BankFileState.Read, blob, version, stop);
        await parked.RemoveAsync(ParkedKeys.BankFile(id), stop);
        ReadBankFilesLog.Read(log, id, kind, figures.Movements, figures.Received, figures.ForPerson);
        return await table.FindAsync(id, stop);
    }

    private async Task<string> IdOfAsync(string blob, ETag version, CancellationToken stop)
    {
        await using var stream = await files.OpenAsync(blob, version, stop);
        return ReceivedBankFile.IdOf(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop)));
    }

    private async Task<string> KindOfAsync(string blob, ETag version, CancellationToken stop)
    {
        await using var stream = await files.OpenAsync(blob, version, stop);
        return await BankFile.KindOfAsync(stream, stop) switch
        {
            BankFileKind.Pain002 => "pain.002",
            BankFileKind.Camt053 => "camt.053",
            BankFileKind.Camt054 => "camt.054",
            BankFileKind.Cfonb120 => "CFONB 120",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Everything is read once without doing anything: a fault at the end stops what is at the beginning.</summary>
    private async Task CheckAsync(string blob, ETag version, CancellationToken stop)
    {
        await using var stream = await files.OpenAsync(blob, version, stop);
        var (line, today) = (1, ParisCalendar.DayOf(clock.GetUtcNow()));
        await foreach (var item in BankFile.ReadAsync(stream, stop))
        {
            (line, var account) = item switch
            {
                BankItem.Movement it => (it.Line, it.Account),
                BankItem.Statement it => (line, it.Account),
                _ => (line, terms.Seller.Iban),
            };
            if (account != terms.Seller.Iban)
            {
                var end = account.Text[^4..];
                throw new BankFileFaultException(line, $"the account that ends with {end} is not that of Seller:Iban");
            }

            // Coverage never goes back: with a day to come, all until then would count as known, and hold nobody's suspension.
            if (item is BankItem.Statement { ClosedOn: var closedOn } && closedOn > today)
            {
                throw new BankFileFaultException(
                    line,
                    $"the statement until {closedOn.ToIso()} must not end after today"
                );
            }
        }
    }

    private async Task RefuseAsync(ReceivedBankFile file, string blob, ETag version, CancellationToken stop)
    {
        var (line, rule) = file.Fault!.Value;
        ReadBankFilesLog.Refused(log, file.Id, line, rule);
        var reason = $"{(file.Name.Length == 0 ? file.Id : file.Name)}, line {line}: {rule}";
        await parked.ParkAsync(new Parked(ParkedKeys.BankFile(file.Id), reason, clock.GetUtcNow()), stop);
        await KeepAsync(file, BankFileState.Refused, blob, version, stop);
    }

    private async Task KeepAsync(
        ReceivedBankFile file,
        BankFileState state,
        string blob,
        ETag version,
        CancellationToken stop
    )
    {
        var folder = state == BankFileState.Read ? IncomingBankFiles.Read : IncomingBankFiles.Refused;
        await files.CopyAsync(blob, version, folder + file.Id, stop);
        var kept = file with { State = state, ReadAt = clock.GetUtcNow() };
        for (var attempt = 0; !await table.TryWriteAsync(kept, stop); attempt++)
        {
            // Somebody brought the same file meanwhile: what is said of it here is true of it all the same.
            await Task.Delay(Backoff.Delay(attempt), stop);
            kept = kept with { Version = (await table.FindAsync(file.Id, stop))?.Version ?? default };
        }

        await files.RemoveAsync(blob, version, stop);
    }
}
