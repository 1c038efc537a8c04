namespace Aims.Storage;

/// <summary>One execution of a timer's work.</summary>
/// <param name="Function">Which function.</param>
/// <param name="Id">The host's id of the invocation.</param>
/// <param name="Day">The Paris day it worked for.</param>
/// <param name="Started">When it began.</param>
/// <param name="Figures">What it did, each with its name, such as <c>issued</c>.</param>
public sealed record Run(
    string Function,
    string Id,
    DateOnly Day,
    DateTimeOffset Started,
    IReadOnlyList<(string Name, long Value)> Figures
);
