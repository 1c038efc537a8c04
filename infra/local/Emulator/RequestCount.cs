namespace Aims.Local;

/// <summary>Counts the emulator's requests from its access log, apart from the code that makes them.</summary>
public sealed class RequestCount
{
    private int _listening;
    private int _total;

    /// <summary>How many of its three services listen.</summary>
    public int Listening => Volatile.Read(ref _listening);

    /// <summary>Requests answered so far.</summary>
    public int Total => Volatile.Read(ref _total);

    /// <summary>Ends when no request has been logged for a moment: the log comes a little after the answer.</summary>
    public async Task SettledAsync(CancellationToken stop)
    {
        for (var seen = -1; seen != Total; )
        {
            seen = Total;
            await Task.Delay(150, stop);
        }
    }

    /// <summary>One line of its output; a request looks like <c>127.0.0.1 - - [date] "GET /… HTTP/1.1" 200 -</c>.</summary>
    internal void Observe(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.Contains("successfully listening", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _listening);
        }
        else if (
            line.Contains("\" ", StringComparison.Ordinal) && line.Contains(" HTTP/1.1\"", StringComparison.Ordinal)
        )
        {
            Interlocked.Increment(ref _total);
        }
    }
}
