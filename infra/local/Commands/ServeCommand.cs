namespace Aims.Local;

/// <summary>A stand-in of the Functions host that stays up: timers, queues, HTTP with a function key; and a desk of operations.</summary>
internal sealed class ServeCommand(ServeOptions options, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <summary>Serves until stopped.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await output.WriteLineAsync("Starting the storage emulator and the functions app ...");
        await using var emulator = await Emulator.StartAsync(options.Data, stop);
        var secrets = RunSecrets.Random();
        await using var desk = await OperationsDesk.OpenAsync(
            options.OperationsPort,
            secrets.Operations,
            clock,
            output,
            stop
        );
        await using var app = await FunctionApp.StartAsync(
            emulator.ConnectionString,
            now: null,
            secrets.SettingsWith(desk),
            output,
            stop
        );
        using var invoker = new Invoker(app.Address, clock);
        await using var pumps = QueuePumps.Start(FunctionApp.Folder, emulator.ConnectionString, invoker, Poll, output);
        var bindings = FunctionBinding.ReadAll(FunctionApp.Folder);
        var timers = bindings
            .Where(binding => binding.Type == "timerTrigger")
            .Select(binding => new TimerLoop(binding, invoker, clock, output).RunAsync(stop))
            .ToList();

        await using var front = HttpFront.Build(
            options.Port,
            HostSettings.Read(FunctionApp.Folder),
            bindings,
            secrets.FunctionKey,
            app.Address
        );
        await front.StartAsync(stop);
        await output.WriteLineAsync(
            $"""
            http://127.0.0.1:{options.Port}/api/v1/health   x-functions-key: {secrets.FunctionKey}   Ctrl-C ends it.
            http://127.0.0.1:{options.Port}/api/webhooks/stripe|gocardless|bank   signed with {secrets.Stripe} | {secrets.GoCardless} | {secrets.Bank}
            {desk.Address}   takes orders to operations, signed with {secrets.Operations}
            """
        );
        await Task.WhenAll(timers);
        return 0;
    }
}
