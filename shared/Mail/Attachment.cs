namespace Aims.Mail;

/// <summary>A file that goes with a mail.</summary>
/// <param name="FileName">Its name, ASCII.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
