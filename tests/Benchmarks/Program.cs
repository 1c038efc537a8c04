using Aims.Benchmarks;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["ratios", .. var options]:
        Ratios.Run(options is ["--json", var path] ? path : null);
        break;
    case [FirstDocument.Argument]:
        FirstDocument.Answer();
        break;
    case [BankFiles.Argument]:
        await BankFiles.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DocumentBenchmarks).Assembly).Run(args);
        break;
}
