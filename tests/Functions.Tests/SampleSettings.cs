using System.Text.Json;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The settings of the local run, as arguments of the app; webhooks have no secret.</summary>
internal static class SampleSettings
{
    /// <summary>What orders are signed with, another each time the tests run.</summary>
    public static string OperationsSecret { get; } = RunSecrets.Random().Operations;

    public static string[] Args { get; } =
    [
        .. Values().Select(pair => $"--{pair.Key.Replace("__", ":", StringComparison.Ordinal)}={pair.Value}"),
        $"--Operations:Secret={OperationsSecret}",
    ];

    private static Dictionary<string, string> Values()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "infra", "local", "local.settings.json"));
        using var json = JsonDocument.Parse(file);
        return json.RootElement.GetProperty("Values").Deserialize<Dictionary<string, string>>()!;
    }
}
