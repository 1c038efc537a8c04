using System.Text.Json;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The settings of the local run, as arguments of the app.</summary>
internal static class SampleSettings
{
    public static string[] Args { get; } =
    [.. Values().Select(pair => $"--{pair.Key.Replace("__", ":", StringComparison.Ordinal)}={pair.Value}")];

    private static Dictionary<string, string> Values()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "infra", "local", "local.settings.json"));
        using var json = JsonDocument.Parse(file);
        return json.RootElement.GetProperty("Values").Deserialize<Dictionary<string, string>>()!;
    }
}
