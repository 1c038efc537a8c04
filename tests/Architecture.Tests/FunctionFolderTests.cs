using System.Text.Json;
using System.Text.RegularExpressions;
using Aims.Testing;

namespace Aims.Architecture.Tests;

/// <summary>A function is a folder with its binding and its class, and both say the same.</summary>
public sealed partial class FunctionFolderTests
{
    private const StringSplitOptions Splitting = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string Functions = Path.Combine(Repository.Root, "functions");

    public static TheoryData<string> Names() =>
        [
            .. Directory
                .EnumerateFiles(Functions, "function.json", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)),
        ];

    private static JsonElement Trigger(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Functions, name, "function.json")));
        return json.RootElement.GetProperty("bindings")[0].Clone();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_that_is_posted_to_has_a_class_of_its_name_and_a_route(string name)
    {
        if (Trigger(name).GetProperty("type").GetString() == "httpTrigger")
        {
            return;
        }

        Assert.True(File.Exists(Path.Combine(Functions, name, name + ".cs")), name);
        var app = File.ReadAllText(Path.Combine(Functions, "AimsApp.cs"));
        var kind = Trigger(name).GetProperty("type").GetString() == "timerTrigger" ? "Timer" : "Queue";
        Assert.Contains($"Map{kind}<{name}>(", app, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_queue_that_the_code_names_has_one_function_routed_to_it_and_no_function_names_another()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "shared", "Storage", "StorageNames.cs"));
        var names = Constant()
            .Matches(source)
            .ToDictionary(it => it.Groups["member"].Value, it => it.Groups["name"].Value, StringComparer.Ordinal);
        var queues = Queues().Match(source).Groups["members"].Value.Split([',', ' ', '\n'], Splitting);
        var app = File.ReadAllText(Path.Combine(Functions, "AimsApp.cs"));
        var bound = Names()
            .Select(row => row.Data)
            .Where(name => Trigger(name).GetProperty("type").GetString() == "queueTrigger")
            .ToDictionary(name => Trigger(name).GetProperty("queueName").GetString()!, StringComparer.Ordinal);
        Assert.NotEmpty(queues);
        Assert.Equal(
            queues.Select(queue => names[queue]).Order(StringComparer.Ordinal),
            bound.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(
            queues,
            queue =>
                Assert.Contains($"MapQueue<{bound[names[queue]]}>(StorageNames.{queue})", app, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_queue_function_has_no_retry_of_its_own_which_would_multiply_the_hosts(string name) =>
        Assert.DoesNotContain(
            "\"retry\"",
            File.ReadAllText(Path.Combine(Functions, name, "function.json")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_failed_message_waits_and_is_tried_five_times()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        Assert.Equal(
            ("00:00:30", 5),
            (queues.GetProperty("visibilityTimeout").GetString(), queues.GetProperty("maxDequeueCount").GetInt32())
        );
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
    }

    [GeneratedRegex(@"const string (?<member>\w+) = ""(?<name>[^""]+)"";", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constant();

    [GeneratedRegex(@"Queues \{ get; \} =\s*\[(?<members>[^\]]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Queues();
}
