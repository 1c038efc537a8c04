namespace Aims.Local;

/// <summary>The emulator's data that one command leaves for the next, and the instant up to which they were played.</summary>
internal sealed class PlayedData
{
    private const string ClockName = "played-until";

    private PlayedData(string folder, DateTimeOffset until) => (Folder, Until) = (folder, until);

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    /// <summary>The last instant of the app.</summary>
    public DateTimeOffset Until { get; private set; }

    private string ClockPath => Path.Combine(Folder, ClockName);

    /// <summary>Begins anew. A folder that a command left is emptied; one that holds anything else is refused.</summary>
    /// <exception cref="UsageException">The folder holds something that no command left.</exception>
    public static PlayedData Begin(string folder)
    {
        var data = new PlayedData(folder, default);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (!File.Exists(data.ClockPath))
            {
                throw new UsageException($"{folder} holds other things than the data of collect, which begins anew.");
            }

            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        // Empty until the end: what is cut off is begun anew by the next command, and no other goes on with it.
        File.WriteAllText(data.ClockPath, "");
        return data;
    }

    /// <summary>Goes on with what a command left.</summary>
    /// <exception cref="UsageException">There is nothing.</exception>
    public static PlayedData Open(string folder)
    {
        var path = Path.Combine(folder, ClockName);
        return File.Exists(path) && IsoInstant.TryParse(File.ReadAllText(path), out var until)
            ? new PlayedData(folder, until)
            : throw new UsageException($"{folder} holds no data of collect: run collect first.");
    }

    /// <summary>Notes how far they were played.</summary>
    public void Keep(DateTimeOffset until)
    {
        Until = until;
        File.WriteAllText(ClockPath, until.ToIso());
    }
}
