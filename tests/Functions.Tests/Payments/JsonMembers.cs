using System.Text.RegularExpressions;

namespace Aims.Functions.Tests;

/// <summary>Finds members with a plain value in a JSON text, by the look of it: what was broken before is still a text.</summary>
internal static partial class JsonMembers
{
    /// <summary>Name, and where the value stands.</summary>
    public static List<(string Name, int Start, int Length)> In(string json) =>
        [
            .. Member()
                .Matches(json)
                .Select(found =>
                    (found.Groups["name"].Value, found.Groups["value"].Index, found.Groups["value"].Length)
                ),
        ];

    [GeneratedRegex(
        """"(?<name>[a-zA-Z_]{1,30})":\s?(?<value>"[^"\\]{0,200}"|-?[0-9]{1,30}|true|false|null)"""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Member();
}
