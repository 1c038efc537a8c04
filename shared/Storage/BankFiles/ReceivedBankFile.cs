using Aims.Billing;
using Azure;

namespace Aims.Storage;

/// <summary>A file of the bank, who brought it, and what became of it.</summary>
/// <param name="Id">The first 32 digits of the SHA-256 of its bytes: the same file again is the same id.</param>
/// <param name="Name">As the person who brought it calls it; empty when he did not.</param>
/// <param name="Actor">Who brought it; empty when it was dropped into the container.</param>
/// <param name="At">When it came, or was found.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReadAt">When it was read or refused; null while it waits.</param>
/// <param name="Format">The format it was read as; empty while unknown.</param>
/// <param name="Figures">What it held, each with its name, such as <c>movements</c>.</param>
/// <param name="Notes">What else is to be said of it: days told, reports of the bank.</param>
/// <param name="Fault">Which rule it breaks, on which line; null when none.</param>
/// <param name="Version">Of the row; default for one that is new.</param>
public sealed record ReceivedBankFile(
    string Id,
    string Name,
    string Actor,
    DateTimeOffset At,
    BankFileState State = BankFileState.Waiting,
    DateTimeOffset? ReadAt = null,
    string Format = "",
    EquatableList<(string Name, long Value)>? Figures = null,
    EquatableList<string>? Notes = null,
    (int Line, string Rule)? Fault = null,
    ETag Version = default
)
{
    /// <summary>The id of a file by its SHA-256 in hexadecimal.</summary>
    public static string IdOf(string sha256) => sha256[..32];
}
