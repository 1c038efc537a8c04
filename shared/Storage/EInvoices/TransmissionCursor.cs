namespace Aims.Storage;

/// <summary>How far a series of a year has been transmitted.</summary>
/// <param name="Next">The next number to submit. One that is too low costs a look, nothing is submitted twice for it.</param>
/// <param name="IsComplete">Whether the year is over and everything of it was submitted.</param>
public sealed record TransmissionCursor(int Next, bool IsComplete);
