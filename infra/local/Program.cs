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
    var verb = args is [] || args[0].StartsWith('-') ? "month" : args[0];
    string[] options = args is [] || args[0].StartsWith('-') ? args : args[1..];
    return verb switch
    {
        "month" => await new MonthCommand(MonthOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        "serve" => await new ServeCommand(ServeOptions.Read(options), clock, Console.Out).RunAsync(stop.Token),
        _ => throw new UsageException($"'{verb}' is no verb."),
    };
}
catch (UsageException e)
{
    await Console.Error.WriteLineAsync($"{e.Message}\n\n{MonthOptions.Usage}");
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

// Whatever was started is ended on the way out.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
