namespace Aims.Local;

/// <summary>What playing payments came to.</summary>
/// <param name="Webhooks">How many were sent.</param>
/// <param name="Payments">The payments that must be in the books.</param>
/// <param name="Failures">Answers that were not to be expected.</param>
/// <param name="Played">What it took, from the first webhook of each day to the empty queue.</param>
internal sealed record PaidPlay(
    int Webhooks,
    IReadOnlySet<string> Payments,
    IReadOnlyList<string> Failures,
    Played Played
);
