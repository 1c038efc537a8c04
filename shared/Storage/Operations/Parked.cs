namespace Aims.Storage;

/// <summary>Something set aside for a person, with its reason.</summary>
/// <param name="Key">What it is: <c>contract|C-0042</c> or <c>message|documents-to-render|…</c>.</param>
/// <param name="Reason">Why it could not be done.</param>
/// <param name="Since">When it was first set aside.</param>
/// <param name="Queue">For a message, the queue it came from; else empty.</param>
/// <param name="Text">For a message, its text as it was; else empty.</param>
public sealed record Parked(string Key, string Reason, DateTimeOffset Since, string Queue = "", string Text = "");
