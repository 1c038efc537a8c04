namespace Aims.Functions;

/// <summary>A function that a queue message starts, at least once.</summary>
public interface IQueueFunction
{
    /// <summary>Does what the message asks. An exception (an outage) gives the message back to the queue.</summary>
    /// <param name="text">The text of the message.</param>
    /// <param name="stop">Never signalled by the host, which kills; by tests only.</param>
    Task<Verdict> RunAsync(string text, CancellationToken stop);
}
