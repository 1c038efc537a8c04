using System.Text.Json.Nodes;
using Aims.Banking;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Files of the bank: taken in at once, read by the next run of <see cref="ReadBankFiles"/>.</summary>
internal sealed class BankFilesApi(IncomingBankFiles files, BankFileTable table, TimeProvider clock)
{
    /// <summary>A year of a busy account; a file that is larger can be dropped into the container.</summary>
    public const int LargestMiB = 20;

    private const int LongestName = 200;
    private const int Latest = 100;

    /// <summary>Takes a file in. The same bytes are the same file: what was read is not read again.</summary>
    public async Task<Answer> PostAsync(HttpRequest request, WriteRequest write, CancellationToken stop)
    {
        var name = request.Query["name"].ToString().Trim();
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            return ApiAnswers.Invalid("name", $"must have at most {LongestName} characters, none of them a control");
        }

        if (await FaultAsync(write.Body, stop) is { } rule)
        {
            return ApiAnswers.Invalid("", rule);
        }

        var id = ReceivedBankFile.IdOf(Sha256Hex.Of(write.Body.Span));
        var file = await WaitAsync(new ReceivedBankFile(id, name, write.Actor, clock.GetUtcNow()), stop);
        if (file.State == BankFileState.Waiting)
        {
            await files.StoreAsync(id, write.Body, stop);
        }

        return ApiAnswers.Json(BankFileView.Of(file), StatusCodes.Status202Accepted);
    }

    public async Task<Answer> ListAsync(HttpRequest request, CancellationToken stop)
    {
        var latest = await table.LatestAsync(Latest, stop);
        return ApiAnswers.Json(new JsonObject { ["files"] = new JsonArray([.. latest.Select(BankFileView.Of)]) });
    }

    public async Task<Answer> GetAsync(HttpRequest request, CancellationToken stop) =>
        await table.FindAsync(request.Path("id"), stop) is { } file
            ? ApiAnswers.Json(BankFileView.Of(file))
            : ApiAnswers.NotFound("id", "the file");

    /// <summary>Puts a refused file back where it is read: the reason may have been ours.</summary>
    /// <returns>Whether there is such a file.</returns>
    public async Task<bool> AgainAsync(string id, string actor, CancellationToken stop)
    {
        if (await table.FindAsync(id, stop) is not { State: BankFileState.Refused } file)
        {
            return false;
        }

        await WaitAsync(new ReceivedBankFile(id, file.Name, actor, clock.GetUtcNow()), stop);
        await files.CopyAsync(IncomingBankFiles.Refused + id, version: null, IncomingBankFiles.Waiting + id, stop);
        return true;
    }

    /// <summary>Whether it is a file of the bank at first sight; what it says is checked when it is read.</summary>
    private static async Task<string?> FaultAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        try
        {
            using var file = new MemoryStream(body.ToArray(), writable: false);
            await BankFile.KindOfAsync(file, stop);
            return null;
        }
        catch (BankFileFaultException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Recorded before it is stored, so that who brought it is known whatever happens in between.</summary>
    /// <returns>The file as it is recorded: with its report when it was read before.</returns>
    private async Task<ReceivedBankFile> WaitAsync(ReceivedBankFile file, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            var before = await table.FindAsync(file.Id, stop);
            if (before is { State: not BankFileState.Refused })
            {
                return before;
            }

            var waiting = file with { Version = before?.Version ?? default };
            if (await table.TryWriteAsync(waiting, stop))
            {
                return waiting;
            }

            await Task.Delay(Backoff.Delay(attempt), stop);
        }
    }
}
