using System.Text.Json;

namespace Aims.Local;

/// <summary>The trigger of a function, from its function.json.</summary>
/// <param name="Function">The function: the name of its folder.</param>
/// <param name="Name">The name of the binding.</param>
/// <param name="Type">Such as <c>queueTrigger</c>.</param>
/// <param name="Settings">The rest of it.</param>
internal sealed record FunctionBinding(string Function, string Name, string Type, JsonElement Settings)
{
    public string Text(string member) => Settings.GetProperty(member).GetString()!;

    /// <summary>The triggers of every function in a folder.</summary>
    public static IReadOnlyList<FunctionBinding> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "function.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => Read(Path.GetFileName(Path.GetDirectoryName(file)!), file)),
        ];

    private static FunctionBinding Read(string function, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var trigger = json.RootElement.GetProperty("bindings").EnumerateArray().First(IsTrigger);
        return new FunctionBinding(
            function,
            trigger.GetProperty("name").GetString()!,
            trigger.GetProperty("type").GetString()!,
            trigger.Clone()
        );
    }

    private static bool IsTrigger(JsonElement binding) =>
        binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal);
}
