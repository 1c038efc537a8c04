using System.Text.Json.Nodes;
using Aims.Local;
using Azure.Storage.Queues.Models;

namespace Aims.Functions.Tests;

/// <summary>The local stand-in sends what the real host was seen to send, member for member.</summary>
public sealed class PayloadTests
{
    private static JsonNode Captured(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "captures", name + ".http"));
        return JsonNode.Parse(text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..])!;
    }

    private static FunctionBinding Binding(string function, string name, string type) =>
        new(function, name, type, default);

    private static JsonObject Sys(JsonNode captured, string function) =>
        Payloads.Sys(
            function,
            DateTimeOffset.Parse(
                captured["Metadata"]!["sys"]!["UtcNow"]?.GetValue<string>() ?? "2026-11-23T05:38:35Z",
                null
            ),
            Guid.Parse(captured["Metadata"]!["sys"]!["RandGuid"]?.GetValue<string>() ?? Guid.Empty.ToString())
        );

    [Fact]
    public void A_timer_is_as_captured()
    {
        var captured = Captured("timer");
        var timer = Binding("TickTimer", "myTimer", "timerTrigger");
        var last = DateTimeOffset.Parse("2026-11-23T05:21:00.0011611+00:00", null);
        var sent = Payloads.Timer(
            timer,
            last,
            DateTimeOffset.Parse("2026-11-23T05:22:00+00:00", null),
            Sys(captured, "TickTimer")
        );
        Assert.True(JsonNode.DeepEquals(captured, sent), sent.ToJsonString());
    }

    [Theory]
    [InlineData("queue", """{"tenant":"t1","amount":12.5,"note":"é\"x"}""", "e", "MjNOb3YyMDI2MDU6MTg6NTU3OTc3")]
    [InlineData("queue-2", "[1,2,3]", "e", "MjNOb3YyMDI2MDU6MTg6NTU3OTc3")]
    [InlineData(
        "queue-metadata-overwritten",
        """{"id":"payload-id","DequeueCount":99,"sys":{"a":1},"when":"2026-11-01T00:00:00Z","n":1,"arr":[1],"obj":{"k":2}}""",
        "e",
        "MjNOb3YyMDI2MDU6Mzg6MzUxNTk2"
    )]
    public void A_message_is_as_captured(string capture, string text, string id, string receipt)
    {
        var captured = Captured(capture);
        var metadata = captured["Metadata"]!;
        var known = metadata["Id"]!.GetValue<string>().Trim('"');
        var message = QueuesModelFactory.QueueMessage(
            known == "payload-id" ? id : known,
            receipt,
            BinaryData.FromString(""),
            1,
            DateTimeOffset.Parse(metadata["NextVisibleTime"]!.GetValue<string>(), null),
            DateTimeOffset.Parse(metadata["InsertionTime"]!.GetValue<string>(), null),
            DateTimeOffset.Parse(metadata["ExpirationTime"]!.GetValue<string>(), null)
        );
        var sent = Payloads.Queue(
            Binding("WorkQueue", "msg", "queueTrigger"),
            message,
            text,
            Sys(captured, "WorkQueue")
        );
        Assert.True(JsonNode.DeepEquals(captured, JsonNode.Parse(sent.ToJsonString())), sent.ToJsonString());
    }
}
