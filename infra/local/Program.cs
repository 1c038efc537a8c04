using System.Runtime.InteropServices;
using Aims.Local;

// The only place that names the real clock.
#pragma warning disable RS0030
var clock = TimeProvider.System;
#pragma warning restore RS0030
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var (verb, options) = args switch
    {
        ["help" or "--help" or "-h"] => ("help", []),
        [var first, .. var rest] when !first.StartsWith('-') => (first, rest),
        _ => ("month", args),
    };
    return verb switch
    {
        "month" => await new MonthCommand(MonthOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "pay" => await new PayCommand(PayOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "story" => await new StoryCommand(StoryOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "collect" => await new CollectCommand(CollectOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "bank" => await new BankCommand(BankOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "serve" => await new ServeCommand(ServeOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "help" => Help(),
        _ => throw new UsageException($"'{verb}' is no verb."),
    };
}
catch (UsageException e)
{
    await Console.Error.WriteLineAsync($"{e.Message}\nSee dotnet run --project infra/local -- --help");
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return 130;
}
#pragma warning disable CA1031 // Everything started has been ended by now: what is left is to say why.
catch (Exception e)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync($"Failed: {e.Message}");
    return 1;
}

static int Help()
{
    Console.Out.WriteLine(Usage.Text);
    return 0;
}

// Whatever was started is ended on the way out.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
