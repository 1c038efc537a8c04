using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Aims.Functions.Tests;

/// <summary>A log that remembers what was said of some weight.</summary>
internal sealed class Said<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> _warnings = new();

    /// <summary>Warnings and worse, in order.</summary>
    public IEnumerable<string> Warnings => _warnings;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            _warnings.Enqueue(formatter(state, exception));
        }
    }
}
