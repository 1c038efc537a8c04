using System.Text.Json;
using Aims.Testing;

namespace Aims.Architecture.Tests;

/// <summary>A function is a folder with its binding and its class, and both say the same.</summary>
public sealed class FunctionFolderTests
{
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
    public void Every_queue_that_the_code_names_has_one_function_and_no_function_names_another()
    {
        var bound = Names()
            .Select(row => Trigger(row.Data))
            .Where(trigger => trigger.GetProperty("type").GetString() == "queueTrigger")
            .Select(trigger => trigger.GetProperty("queueName").GetString()!);
        var names = File.ReadAllText(Path.Combine(Repository.Root, "shared", "Storage", "StorageNames.cs"));
        Assert.All(bound, queue => Assert.Contains($"\"{queue}\"", names, StringComparison.Ordinal));
        Assert.Equal(3, bound.Count());
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
}
