using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>One emulator and one app for tests that do not mind each other's rows.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private Emulator _emulator = null!;

    public TestApp App { get; private set; } = null!;

    /// <summary>For a second app, with other settings.</summary>
    public string ConnectionString => _emulator.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync(dataFolder: null, CancellationToken.None);
        App = await TestApp.StartAsync(_emulator.ConnectionString, new TestClock("2026-12-01T05:00:00Z"));
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _emulator.DisposeAsync();
    }
}
