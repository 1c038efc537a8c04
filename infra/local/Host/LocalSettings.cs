using System.Text.Json;

namespace Aims.Local;

/// <summary>The settings of a local run, in the file that the Functions tools read too.</summary>
internal static class LocalSettings
{
    public static Dictionary<string, string> Read()
    {
        using var file = File.OpenRead(Path.Combine(Checkout.Root, "infra", "local", "local.settings.json"));
        using var json = JsonDocument.Parse(file);
        return json.RootElement.GetProperty("Values").Deserialize<Dictionary<string, string>>()!;
    }
}
