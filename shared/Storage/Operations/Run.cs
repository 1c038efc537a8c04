namespace Aims.Storage;

/// <summary>One execution of a timer's work.</summary>
/// <param name="Function">Which function.</param>
/// <param name="Id">The host's id of the invocation.</param>
/// <param name="Day">The Paris day it worked for.</param>
/// <param name="Started">When it began.</param>
/// <param name="Issued">Documents issued.</param>
/// <param name="IssuedCents">Their total incl. VAT.</param>
/// <param name="Parked">Contracts set aside.</param>
public sealed record Run(
    string Function,
    string Id,
    DateOnly Day,
    DateTimeOffset Started,
    int Issued,
    long IssuedCents,
    int Parked
);
