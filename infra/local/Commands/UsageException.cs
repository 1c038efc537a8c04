namespace Aims.Local;

/// <summary>The command cannot be done as asked: said on the error output, exit code 2, nothing written.</summary>
internal sealed class UsageException(string message) : Exception(message);
