#pragma warning disable MA0048 // A file of the bank as the API answers it.

using System.Text.Json;

namespace Aims.Local;

/// <summary>A rule that a file breaks.</summary>
/// <param name="Line">Line of the file; null: the answer names none.</param>
/// <param name="Rule">The rule.</param>
internal sealed record ImportFault(int? Line, string Rule)
{
    public override string ToString() => Line is { } line ? $"line {line}: {Rule.TrimEnd('.')}" : Rule.TrimEnd('.');
}

/// <summary>What the app made of a file of the bank.</summary>
/// <param name="Format">What it was found to be; null: it was not.</param>
/// <param name="State">read or refused, or waiting when something kept it from being read.</param>
/// <param name="Fault">Why it is refused; null: it is not.</param>
/// <param name="ReadOn">The Paris day on which it was read, such as 2026-12-16; null: it was not.</param>
/// <param name="Figures">How much of what it held, by name.</param>
/// <param name="Notes">Sentences about it.</param>
internal sealed record ImportedFile(
    string? Format,
    string State,
    ImportFault? Fault,
    string? ReadOn,
    IReadOnlyList<(string Name, long Value)> Figures,
    IReadOnlyList<string> Notes
)
{
    private const string SentBack = "sent back";

    /// <summary>Whether all of it was taken, now or before.</summary>
    public bool IsRead => State == "read";

    /// <summary>Whether the app has it; what is no file of a bank at first sight is sent back.</summary>
    public bool IsKept => State != SentBack;

    /// <summary>From <c>GET /bank/files/{id}</c>.</summary>
    public static ImportedFile Of(JsonElement json) =>
        new(
            Find(json, "format")?.GetString(),
            json.Text("state"),
            Find(json, "fault") is { } fault
                ? new ImportFault(fault.GetProperty("line").GetInt32(), fault.Text("rule"))
                : null,
            Find(json, "readAt")?.GetString() is { } text && IsoInstant.TryParse(text, out var at)
                ? ParisCalendar.DayOf(at).ToIso()
                : null,
            [
                .. (Find(json, "figures")?.EnumerateObject().AsEnumerable() ?? []).Select(it =>
                    (it.Name, it.Value.GetInt64())
                ),
            ],
            [.. (Find(json, "notes")?.EnumerateArray().AsEnumerable() ?? []).Select(it => it.GetString()!)]
        );

    /// <summary>Of a file that was not even taken in: problem details (RFC 9457).</summary>
    public static ImportedFile NotTaken(JsonElement problem) =>
        new(null, SentBack, new ImportFault(null, problem.Items("errors").First().Text("rule")), null, [], []);

    private static JsonElement? Find(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
