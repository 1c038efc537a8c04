namespace Aims.Benchmarks;

/// <summary>What was measured of one kind of work.</summary>
/// <param name="Name">What is made.</param>
/// <param name="Threads">How many threads make it.</param>
/// <param name="PerSecond">How many all threads together make in a second: median of the rounds.</param>
/// <param name="ProcessorMilliseconds">Processor time of one, garbage collection included: what another process on the machine disturbs least.</param>
/// <param name="AllocatedBytes">Memory asked for while one is made.</param>
/// <param name="FileBytes">Size of what is made.</param>
internal sealed record Figures(
    string Name,
    int Threads,
    double PerSecond,
    double ProcessorMilliseconds,
    long AllocatedBytes,
    int FileBytes
);
