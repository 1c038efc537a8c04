namespace Aims.Storage;

/// <summary>How long to wait before trying again after somebody else was first.</summary>
public static class Backoff
{
    private const int MostAttempts = 200;

    /// <summary>A random part of a wait that doubles from 5 ms to 640 ms, so that workers do not meet again.</summary>
    /// <exception cref="TimeoutException">After 200 attempts: the message or timer is tried again later, by the host.</exception>
    public static TimeSpan Delay(int attempt)
    {
        if (attempt >= MostAttempts)
        {
            throw new TimeoutException($"Another writer was first {MostAttempts} times in a row.");
        }

#pragma warning disable CA5394 // Jitter is no secret.
        return TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 << Math.Min(attempt, 7)));
#pragma warning restore CA5394
    }
}
