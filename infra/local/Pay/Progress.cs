namespace Aims.Local;

/// <summary>Says every few seconds how far something is, until disposed; what is quick says nothing.</summary>
internal sealed class Progress : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);
    private readonly PeriodicTimer _timer = new(Between);
    private readonly Task _saying;

    private Progress(Func<string> say, TextWriter output) => _saying = SayAsync(say, output);

    public static Progress Every(Func<string> say, TextWriter output) => new(say, output);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _saying;
    }

    private async Task SayAsync(Func<string> say, TextWriter output)
    {
        while (await _timer.WaitForNextTickAsync())
        {
            await output.WriteLineAsync(say());
        }
    }
}
