using System.Text.Json;

namespace Aims.Local;

/// <summary>Plays a month day by day, every daily timer at its instant, until what can be collected has left for the bank.</summary>
internal sealed class CollectPlay(Stage stage, CollectOptions options, TextWriter output)
{
    private readonly IReadOnlyList<FunctionBinding> _bindings = FunctionBinding.ReadAll(FunctionApp.Folder);
    private DateTimeOffset _at = ParisCalendar.StartOf(options.Month.Month.First);

    /// <summary>Registers the contracts, plays, and has the bank answer.</summary>
    public async Task<CollectReport> RunAsync(ContractFile contracts, CancellationToken stop)
    {
        await using var app = await stage.StartMovingAppAsync(_at, stop);
        using var api = new ApiClient(app.Address);
        await output.WriteLineAsync($"Registering {contracts.Contracts.Length} contracts ...");
        await api.FeedAsync(contracts, new Progress<int>(), stop);
        var played = await stage.PlayAsync(app, (invoker, pumps) => PlayAsync(invoker, pumps, api, stop), stop);
        return await ReportAsync(api, contracts, played, stop);
    }

    private async Task PlayAsync(Invoker invoker, QueuePumps pumps, ApiClient api, CancellationToken stop)
    {
        await output.WriteLineAsync($"Playing {options.Month.Month} day by day until its direct debits have left ...");
        var (day, last) = (options.Month.Month.First, options.Month.Month.Plus(1).Last);
        do
        {
            foreach (var timer in DailyTimer.On(day, _bindings))
            {
                await FireAsync(timer, invoker, stop);
                await pumps.DrainAsync(stop);
            }

            day = day.AddDays(1);
        } while (day <= last && await AnyPendingAsync(api, stop));
    }

    /// <summary>Whether a document that is paid by direct debit has neither left nor is kept back.</summary>
    private async Task<bool> AnyPendingAsync(ApiClient api, CancellationToken stop)
    {
        var issued = new List<JsonElement>();
        foreach (var series in new[] { nameof(Series.F), nameof(Series.DG) })
        {
            issued.AddRange(await api.DocumentsAsync(series, options.Month.Month.First.Year, stop));
        }

        var files = await FilesAsync(api, stop);
        var planned = await PlannedDebit.AllAsync(api, stop);
        return issued
            .Where(document => document.Text("meansOfPayment") == nameof(MeansOfPayment.DirectDebit))
            .Select(document => document.Text("number"))
            .Except(files.SelectMany(file => file.Debits).Select(debit => debit.Document), StringComparer.Ordinal)
            .Except(planned.Where(it => it.IsWaiting).Select(it => it.Document), StringComparer.Ordinal)
            .Any();
    }

    private Task<IReadOnlyList<DebitFileSeen>> FilesAsync(ApiClient api, CancellationToken stop) =>
        new DebitFilesReader(api).ReadAsync(options.Month.Month.First, ParisCalendar.DayOf(_at), stop);

    private async Task FireAsync(DailyTimer timer, Invoker invoker, CancellationToken stop)
    {
        _at = timer.At;
        stage.MoveTo(_at);
        if (await invoker.FireAsync(timer.Binding, timer.At.AddDays(-1), timer.At, stop) is { } failure)
        {
            throw new InvalidOperationException($"{timer.At:u}: {failure}; see {stage.LogPath}");
        }
    }

    private async Task<CollectReport> ReportAsync(
        ApiClient api,
        ContractFile contracts,
        Played played,
        CancellationToken stop
    )
    {
        var first = options.Month.Month.First;
        var files = await FilesAsync(api, stop);
        var (saved, received) = (new List<SavedDebitFile>(), new List<byte[]>());
        foreach (var file in files)
        {
            var xml = await api.BytesAsync($"debits/files/{file.Id}/xml", stop);
            saved.Add(new SavedDebitFile(file, await SaveAsync($"{file.Id}.xml", xml, stop)));
            received.Add(xml);
        }

        var payers = await PayersAsync(api, contracts, stop);
        var replies = new List<SavedReply>();
        foreach (var reply in BankReplies.Of(received, payers, first))
        {
            replies.Add(new SavedReply(await SaveAsync(reply.Name, reply.Content, stop), reply.Says));
        }

        var planned = await PlannedDebit.AllAsync(api, stop);
        var customers = contracts.Contracts.ToDictionary(
            it => it.Id.Text,
            it => it.Customer.Name,
            StringComparer.Ordinal
        );
        return new CollectReport(options.Month.Month, _at, saved, planned, replies, customers, played);
    }

    /// <summary>Invoices that are paid by transfer, and by whom.</summary>
    private async Task<IReadOnlyList<Payer>> PayersAsync(ApiClient api, ContractFile contracts, CancellationToken stop)
    {
        var documents = await api.DocumentsAsync(nameof(Series.F), options.Month.Month.First.Year, stop);
        return
        [
            .. documents
                .Where(document => document.Text("meansOfPayment") == nameof(MeansOfPayment.Transfer))
                .Select(document => new Payer(
                    document.Text("number"),
                    document.Text("customer"),
                    document.Cents("payableCents")
                )),
        ];
    }

    private async Task<string> SaveAsync(string name, byte[] content, CancellationToken stop)
    {
        var path = Path.Combine(options.Month.Out, name);
        await File.WriteAllBytesAsync(path, content, stop);
        return path;
    }
}
