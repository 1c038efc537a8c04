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
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DocumentBenchmarks).Assembly).Run(args);
        break;
}
