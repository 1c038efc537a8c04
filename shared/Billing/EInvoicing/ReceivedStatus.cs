namespace Aims.Billing;

/// <summary>A status that the platform tells of a document.</summary>
/// <param name="Id">The platform's own id of it: the same again is the same status.</param>
/// <param name="Document">The document (MDT-87).</param>
/// <param name="Code">MDT-105.</param>
/// <param name="Reason">Why (MDT-113, MDT-114); empty where it needs none.</param>
/// <param name="At">When it was given.</param>
public sealed record ReceivedStatus(string Id, DocumentNumber Document, int Code, string Reason, DateTimeOffset At);
