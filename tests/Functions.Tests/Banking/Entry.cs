namespace Aims.Functions.Tests;

/// <summary>One entry of a statement or notification, as a test says it.</summary>
/// <param name="Day">Booking day.</param>
/// <param name="Cents">Above zero when credited.</param>
/// <param name="Reference">The bank's own (<c>AcctSvcrRef</c>).</param>
internal sealed record Entry(string Day, long Cents, string Reference)
{
    public string? EndToEndId { get; init; }
    public string? Mandate { get; init; }
    public string? Reason { get; init; }
    public string? Payer { get; init; }
    public string? Text { get; init; }
    public string? MessageId { get; init; }
    public string? BatchId { get; init; }

    /// <summary>Family and sub-family of the bank transaction code: <c>RCDT/ESCT</c>.</summary>
    public string? Code { get; init; }

    public bool HasDetails { get; init; } = true;
}
