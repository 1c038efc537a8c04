using Aims.Storage;

namespace Aims.Functions;

/// <summary>What one run of ReadBankFiles did.</summary>
internal sealed class BankFilesReport
{
    private readonly SortedDictionary<string, long> _held = new(StringComparer.Ordinal);

    /// <summary>Files of which everything was taken.</summary>
    public int Read { get; private set; }

    /// <summary>Files that break a rule.</summary>
    public int Refused { get; private set; }

    /// <summary>Files that had been read before.</summary>
    public int Again { get; private set; }

    /// <summary>Whether anything happened that is worth a row in the history of runs.</summary>
    public bool IsWorthNoting => Read + Refused + Again > 0;

    /// <summary>All of it by name, with what the files held.</summary>
    public IReadOnlyList<(string Name, long Value)> Figures =>
        [("read", Read), ("refused", Refused), ("again", Again), .. _held.Select(figure => (figure.Key, figure.Value))];

    public void Add(ReceivedBankFile? file)
    {
        Again += file is null ? 1 : 0;
        Refused += file?.State == BankFileState.Refused ? 1 : 0;
        Read += file?.State == BankFileState.Read ? 1 : 0;
        foreach (var (name, value) in file?.Figures ?? [])
        {
            _held[name] = _held.GetValueOrDefault(name) + value;
        }
    }
}
