namespace Aims.Benchmarks;

/// <summary>How often more is made of one thing than of another.</summary>
/// <param name="Name">Of what to what.</param>
/// <param name="Clock">By the clock: on a machine that others use too, what they leave of it.</param>
/// <param name="Processor">By processor time: what a processor of one's own would give, waiting for each other apart.</param>
internal sealed record Ratio(string Name, double Clock, double Processor);
