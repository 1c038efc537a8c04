using Aims.Storage;

namespace Aims.Functions;

/// <summary>A file of the bank while what it says is taken.</summary>
/// <param name="Id">Which.</param>
/// <param name="Figures">What was made of it so far.</param>
/// <param name="Telling">Tells payments of what it says.</param>
/// <param name="Batches">The batches that its credits may be of.</param>
/// <param name="Unclear">Credits that are not clear yet, by their keys: the file that tells of each.</param>
internal sealed record OpenedBankFile(
    string Id,
    BankFileFigures Figures,
    Telling Telling,
    KnownBatches Batches,
    Dictionary<string, string> Unclear
)
{
    /// <summary>Where it will lie when it has been read: what payments remember of it.</summary>
    public string Kept => KeptAs(Id);

    /// <summary>The blob that a file is kept in once it has been read.</summary>
    public static string KeptAs(string id) => $"{StorageNames.Bank}/{IncomingBankFiles.Read}{id}";
}
