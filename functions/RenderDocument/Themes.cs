using System.Collections.Concurrent;
using Aims.Documents;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Finds the theme that a document names: the configuration may have moved on since it was issued.</summary>
public sealed class Themes(Theme current, ThemeContainer container)
{
    private readonly string? _currentId = current.IdInFacts;
    private readonly ConcurrentDictionary<string, Theme> _older = new(StringComparer.Ordinal);

    /// <summary>Keeps the current theme before any document names it. One request in the life of a process, none for the house's.</summary>
    public Task KeepCurrentAsync(CancellationToken stop) =>
        _currentId is { } id ? container.StoreAsync(id, ThemeJson.Write(current), stop) : Task.CompletedTask;

    /// <summary>The theme of this id; null when nobody keeps it.</summary>
    public async ValueTask<Theme?> FindAsync(string? id, CancellationToken stop)
    {
        if (id is null)
        {
            return Theme.House;
        }

        if (id == _currentId)
        {
            return current;
        }

        if (!_older.TryGetValue(id, out var older) && await ReadAsync(id, stop) is { } read)
        {
            older = _older.GetOrAdd(id, read);
        }

        return older;
    }

    /// <summary>A theme with another id than its name is not the one that was kept.</summary>
    private async Task<Theme?> ReadAsync(string id, CancellationToken stop) =>
        await container.ReadAsync(id, stop) is { } json && ThemeJson.Read(json).Value is { } theme && theme.Id == id
            ? theme
            : null;
}
