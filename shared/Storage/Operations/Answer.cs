namespace Aims.Storage;

/// <summary>The answer that a writing request was given.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Its body; JSON or empty.</param>
public sealed record Answer(int Status, string Body);
