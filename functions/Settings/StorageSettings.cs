namespace Aims.Functions;

/// <summary>The connection <c>Storage</c> that the queue triggers also name: a connection string, or three URIs and an identity.</summary>
/// <param name="ConnectionString"><c>Storage</c>; empty in Azure, where no key is held.</param>
/// <param name="Tables"><c>Storage:tableServiceUri</c>.</param>
/// <param name="Blobs"><c>Storage:blobServiceUri</c>.</param>
/// <param name="Queues"><c>Storage:queueServiceUri</c>.</param>
/// <param name="ClientId"><c>Storage:clientId</c> of a user-assigned identity; empty for the system's.</param>
public sealed record StorageSettings(string ConnectionString, Uri? Tables, Uri? Blobs, Uri? Queues, string ClientId)
{
    /// <summary>Whether this is the emulator, which begins empty.</summary>
    public bool IsEmulator =>
        ConnectionString.Contains("devstoreaccount1", StringComparison.Ordinal)
        || ConnectionString.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);

    internal static StorageSettings Read(SettingsReader reader, IConfiguration configuration)
    {
        var connectionString = configuration["Storage"] ?? "";
        return connectionString.Length > 0
            ? new StorageSettings(connectionString, null, null, null, "")
            : new StorageSettings(
                "",
                ReadUri(reader, "Storage:tableServiceUri"),
                ReadUri(reader, "Storage:blobServiceUri"),
                ReadUri(reader, "Storage:queueServiceUri"),
                reader.Text("Storage:clientId", "")
            );
    }

    private static Uri? ReadUri(SettingsReader reader, string name)
    {
        var text = reader.Text(name);
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
        {
            return uri;
        }

        if (text.Length > 0)
        {
            reader.Add(name, "must be an https address");
        }

        return null;
    }
}
