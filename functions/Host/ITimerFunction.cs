namespace Aims.Functions;

/// <summary>A function that the clock starts. Running it twice must change nothing.</summary>
public interface ITimerFunction
{
    /// <summary>Does what is due. An exception fails the invocation; the next occurrence tries again.</summary>
    /// <param name="run">The host's id of this invocation.</param>
    /// <param name="stop">Never signalled by the host, which kills; by tests only.</param>
    Task RunAsync(string run, CancellationToken stop);
}
