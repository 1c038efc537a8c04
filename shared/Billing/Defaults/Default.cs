#pragma warning disable MA0048 // A default and how it ended.

namespace Aims.Billing;

/// <summary>How a default ended (R10).</summary>
public enum DefaultEnd
{
    /// <summary>What was overdue was paid, or credited, after its deadline.</summary>
    Cured,

    /// <summary>The money had been received in time and became known late: there never was a default.</summary>
    Unfounded,

    /// <summary>An extension asked for in time was granted afterwards: it holds from the start (R9).</summary>
    Withdrawn,
}

/// <summary>A default of a contract, as flagged (R8): one per missed deadline.</summary>
/// <param name="Document">The document.</param>
/// <param name="MissedOn">The day it was missed on, see <see cref="MissedDeadline.MissedOn"/>.</param>
/// <param name="FlaggedOn">The Paris day on which it was flagged.</param>
/// <param name="Overdue">What was open of the document then.</param>
/// <param name="Cure">The cure period.</param>
/// <param name="IsAnnounced">Whether the customer has been told.</param>
/// <param name="ClosedOn">The Paris day on which it was closed; null while it lasts.</param>
/// <param name="End">How it ended; null while it lasts.</param>
public sealed record Default(
    DocumentNumber Document,
    DateOnly MissedOn,
    DateOnly FlaggedOn,
    Money Overdue,
    CurePeriod Cure,
    bool IsAnnounced = false,
    DateOnly? ClosedOn = null,
    DefaultEnd? End = null
)
{
    /// <summary>What makes it one default.</summary>
    public string Key => KeyOf(Document, MissedOn);

    /// <summary>Whether it lasts.</summary>
    public bool IsOpen => ClosedOn is null;

    /// <summary><c>F2026-000123|2026-12-15</c>.</summary>
    public static string KeyOf(DocumentNumber document, DateOnly missedOn) => $"{document}|{missedOn.ToIso()}";
}
