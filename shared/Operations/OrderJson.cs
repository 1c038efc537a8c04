using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aims.Operations;

/// <summary>An order as the body of the call (docs/decisions/0010).</summary>
internal static class OrderJson
{
    private const int Version = 1;

    // Accents as they are: operations read it in their logs. The body is JSON only, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(OrderSheet order)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("contract", order.Contract.Text);
            json.WriteNumber("sequence", order.Sequence);
            json.WriteString("desiredState", DesiredState(order.Change));
            json.WriteString("customer", order.Customer);
            json.WriteString("reason", order.Reason);
            json.WriteString("orderedOn", order.OrderedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("servers");
            foreach (var server in order.Servers)
            {
                Write(json, server);
            }

            json.WriteEndArray();
            json.WriteBoolean("specimen", order.IsSpecimen);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, OrderedServer server)
    {
        json.WriteStartObject();
        json.WriteString("name", server.Name);
        json.WriteString("operatingSystem", server.OperatingSystem);
        json.WriteString("osVersion", server.Version);
        json.WriteString("role", server.Role);
        json.WriteString("level", server.Level);
        json.WriteEndObject();
    }

    /// <summary>A state, not a deed: whoever is told twice has nothing to do the second time.</summary>
    private static string DesiredState(ServiceChange change) =>
        change switch
        {
            ServiceChange.Suspend => "Suspended",
            ServiceChange.Reinstate => "Active",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
