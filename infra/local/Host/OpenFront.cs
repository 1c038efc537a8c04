namespace Aims.Local;

/// <summary>A front door of an app that is open on a free port, until disposed.</summary>
internal sealed class OpenFront : IAsyncDisposable
{
    private readonly WebApplication _front;

    private OpenFront(WebApplication front, Uri address) => (_front, Address) = (front, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Opens the front door of an app.</summary>
    public static async Task<OpenFront> OpenAsync(FunctionApp app, string key, CancellationToken stop)
    {
        var settings = HostSettings.Read(FunctionApp.Folder);
        var front = HttpFront.Build(0, settings, FunctionBinding.ReadAll(FunctionApp.Folder), key, app.Address);
        await front.StartAsync(stop);
        return new OpenFront(front, new Uri(front.Urls.Single()));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _front.DisposeAsync();
}
