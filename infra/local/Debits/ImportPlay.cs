using System.Net;

namespace Aims.Local;

/// <summary>Brings a file of the bank as a person would, has it read as the timer would, and looks before and after.</summary>
internal sealed class ImportPlay(Stage stage, DateTimeOffset at)
{
    private const string Reads = "ReadBankFiles";

    /// <summary>Brings it.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ImportReport> RunAsync(string name, byte[] content, CancellationToken stop)
    {
        await using var app = await stage.StartMovingAppAsync(at, stop);
        await using var front = await OpenFront.OpenAsync(app, stage.Secrets.FunctionKey, stop);
        using var api = new ApiClient(front.Address, stage.Secrets.FunctionKey);
        var today = ParisCalendar.DayOf(at);
        var before = await BankSnapshot.TakeAsync(api, today, stop);
        var (known, file) = (await FindAsync(api, content, stop), (ImportedFile?)null);
        var played = await stage.PlayAsync(
            app,
            async (invoker, _) => file = await BringAsync(api, invoker, name, content, stop),
            stop
        );
        var after = await BankSnapshot.TakeAsync(api, today, stop);
        return new ImportReport(
            name,
            at,
            file!,
            known is { IsRead: true } ? known : null,
            new BankChange(before, after),
            played
        );
    }

    private async Task<ImportedFile> BringAsync(
        ApiClient api,
        Invoker invoker,
        string name,
        byte[] content,
        CancellationToken stop
    )
    {
        var path = $"bank/files?name={Uri.EscapeDataString(name)}";
        var (status, json) = await api.PostFileAsync(path, content, stop);
        if (status != HttpStatusCode.Accepted)
        {
            return ImportedFile.NotTaken(json);
        }

        var timer = FunctionBinding.ReadAll(FunctionApp.Folder).Single(binding => binding.Function == Reads);
        if (await invoker.FireAsync(timer, last: null, at, stop) is { } failure)
        {
            throw new InvalidOperationException($"{failure}; see {stage.LogPath}");
        }

        return ImportedFile.Of(await api.GetAsync($"bank/files/{json.Text("id")}", stop));
    }

    /// <summary>The same bytes, when they came before: the id of a file is the beginning of their SHA-256.</summary>
    private static async Task<ImportedFile?> FindAsync(ApiClient api, byte[] content, CancellationToken stop) =>
        await api.FindAsync($"bank/files/{Sha256Hex.Of(content)[..32]}", stop) is { } json
            ? ImportedFile.Of(json)
            : null;
}
