using System.Text.Json;

namespace Aims.Local;

/// <summary>An order as the desk took it.</summary>
/// <param name="At">When it came.</param>
/// <param name="Contract">Whose services.</param>
/// <param name="Sequence">Rising per contract.</param>
/// <param name="DesiredState"><c>Suspended</c> or <c>Active</c>.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Servers">The names of the servers.</param>
/// <param name="Json">The whole of it.</param>
internal sealed record ReceivedOrder(
    DateTimeOffset At,
    string Contract,
    int Sequence,
    string DesiredState,
    string Customer,
    EquatableList<string> Servers,
    string Json
)
{
    /// <summary>What the app calls it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"order|{Contract}|{Sequence}");

    /// <summary>What the desk calls it, the same each time it is asked.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"OPS-{Contract}-{Sequence}");

    /// <summary>One line for who watches.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{At:yyyy-MM-dd HH:mm:ss}Z  {Key}  {DesiredState}  {Customer}  {Servers.Count} server(s)  {Reference}"
        );

    /// <summary>Reads one; null when it is none.</summary>
    public static ReceivedOrder? Read(string json, DateTimeOffset at)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var root = parsed.RootElement;
            return new ReceivedOrder(
                at,
                root.GetProperty("contract").GetString()!,
                root.GetProperty("sequence").GetInt32(),
                root.GetProperty("desiredState").GetString()!,
                root.GetProperty("customer").GetString()!,
                [.. root.GetProperty("servers").EnumerateArray().Select(it => it.GetProperty("name").GetString()!)],
                json
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Signed, but no order: the answer 400 says so.
            return null;
        }
    }
}
